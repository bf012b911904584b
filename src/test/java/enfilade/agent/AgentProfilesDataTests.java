package enfilade.agent;

import static enfilade.agent.AgentProfileTests.draft;
import static enfilade.agent.AgentProfileTests.dimension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activity;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.AgentProfile.Draft;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import enfilade.support.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class AgentProfilesDataTests {

    @Autowired Cast cast;
    @Autowired Profiling profiling;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    Actor ada;

    @BeforeEach
    void callAda() {
        ada = cast.ada();
    }

    @Test
    void keepsEverythingThatWasDescribed() {
        var draft = new Draft("Alex", UseCase.TRAINING, "Alex here.",
                new Context("Acme", null, "A queue."),
                new Interaction(Interaction.Tone.STRICT, null, null, Interaction.ProbingDepth.HIGH),
                new Scoring(Scoring.Scale.TO_5, Scoring.Method.RULE_BASED, "Two of three"),
                new AgentProfile.Output(true, false, true, false), "Be kind.", Engine.MODEL, List.of(
                        Dimension.of("Coding", "Correct code", 60, new BigDecimal("62.5"),
                                List.of("a", "b", "c", "d", "e")),
                        dimension("Design", 40)),
                new QuestionPlan(List.of(new Question("What did you \"ship\" last?", List.of("Why?"), "Coding",
                        List.of(new Question.Evidence("wrote tests", List.of("tested it", "TDD"))), 120))));

        var made = profiling.create(ada, draft);

        assertThat(find(made.id()).draft()).isEqualTo(made.draft());
        assertThat(find(made.id()).version()).isEqualTo(1);
    }

    @Test
    void anotherAccountsInterviewerIsNotThere() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));

        assertThat(profiles.findByAccountIdAndId(cast.mallory().accountId(), made.id())).isEmpty();
        assertThat(Interviewer.choices(cast.mallory().accountId(), null, db)).isEmpty();
        assertThat(Interviewer.find(cast.mallory().accountId(), made.id(), db)).isEmpty();
    }

    @Test
    void stagesChooseAmongTheActiveOnesByName() {
        profiling.create(ada, Draft.quick("noor", "Noor.", UseCase.ADMISSIONS, List.of("Curiosity", "Reasoning")));
        var alex = profiling.create(ada,
                Draft.quick("Alex", "Alex.", UseCase.HIRING, List.of("Design", "Coding", "Clarity")));
        var old = profiling.create(ada, Draft.quick("Old", "Old.", UseCase.HIRING, List.of("Calm")));
        profiling.archive(ada, old.id());

        var choices = new ArrayList<Interviewer>();
        var statements = Statements.during(() -> choices.addAll(Interviewer.choices(ada.accountId(), null, db)));

        assertThat(choices).extracting(Interviewer::name).containsExactly("Alex", "noor");
        assertThat(choices.getFirst())
                .isEqualTo(new Interviewer(alex.id(), "Alex", "Hiring", "Design 34, Coding 33, Clarity 33",
                        List.of("Design", "Coding", "Clarity"),
                        Interaction.Difficulty.MEDIUM, 0, false));
        assertThat(statements.all()).hasSize(1);
        assertThat(Interviewer.find(ada.accountId(), old.id(), db))
                .hasValueSatisfying(it -> assertThat(it.archived()).isTrue());
    }

    @Test
    void writesDownWhatChangedAndNothingWhenNothingDid() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));
        profiling.change(ada, made.id(), 1, draft(dimension("Coding", 70), dimension("Design", 30)));
        var again = profiling.change(ada, made.id(), 2, draft(dimension("Coding", 70), dimension("Design", 30)));

        assertThat(again.version()).isEqualTo(2);
        assertThat(Activity.latest(ada, 9, db)).extracting(Activity::type)
                .containsExactly("agent_profile.updated", "agent_profile.created");
        assertThat(db.sql("select changes from activity where type = 'agent_profile.updated'")
                        .query(String.class).single())
                .contains("Coding 100").contains("Coding 70, Design 30");
    }

    @Test
    void whoeverIsSecondHearsWhoWasFirst() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));
        profiling.change(cast.abe(), made.id(), 1, draft(dimension("Design", 100)));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> profiling.change(ada, made.id(), 1, draft(dimension("Clarity", 100))))
                .withMessage("Abe changed this while you were writing.");
        assertThat(find(made.id()).dimensionWords()).isEqualTo("Design 100");
    }

    @Test
    void anInterviewerAtADoorIsNotArchived() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));
        var template = template("Senior Backend Engineer", "DRAFT");
        stage(template, made.id(), "Phone Screen", 0);

        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> profiling.archive(ada, made.id()))
                .withMessage("Phone Screen in Senior Backend Engineer still uses it.");

        IntStream.range(1, 5).forEach(i -> stage(template, made.id(), "Round " + i, i));
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> profiling.archive(ada, made.id()))
                .withMessageEndingWith("Round 2 in Senior Backend Engineer and 2 more still use it.");
    }

    @Test
    void doorsThatAreArchivedOrStandInArchivedTemplatesLetItGo() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));
        stage(template("Old Template", "ARCHIVED"), made.id(), "Phone Screen", 0);
        stage(template("Senior Backend Engineer", "ACTIVE"), made.id(), "Gone", null);

        profiling.archive(ada, made.id());
        assertThat(find(made.id()).isArchived()).isTrue();

        profiling.restore(ada, made.id());
        assertThat(find(made.id()).isArchived()).isFalse();
        assertThat(Activity.latest(ada, 9, db)).extracting(Activity::type)
                .containsExactly("agent_profile.restored", "agent_profile.archived", "agent_profile.created");
    }

    @Test
    void thoseWhoDoNotBuildDoNotSeeDoorsOfPrivateTemplates() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));
        var template = template("Senior Backend Engineer", "ACTIVE");
        stage(template, made.id(), "Phone Screen", 0);
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        assertThat(Use.of(ada, made.id(), db)).extracting(Use::words)
                .containsExactly("Phone Screen in Senior Backend Engineer");
        assertThat(Use.of(cast.vic(), made.id(), db)).isEmpty();
    }

    private AgentProfile find(UUID id) {
        return profiles.findByAccountIdAndId(ada.accountId(), id).orElseThrow();
    }

    private UUID template(String name, String status) {
        return Doors.template(ada, name, status, db);
    }

    private void stage(UUID template, UUID profile, String name, Integer order) {
        Doors.stage(ada, template, profile, name, order, db);
    }
}
