package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody looks for in the audit log, and what is nobody's business. */
class AuditFilterPagesTests extends AuditingTests {

    @Autowired Profiling profiling;

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void byPersonAndByKey() {
        var robo = keyOf(ada);
        happened(ada, "member.updated", "Changed Rui");
        happened(robo, "member.updated", "Changed Vic");
        happened(abe, "member.updated", "Changed Abe");

        assertThat(told(as(vic), "/audit-log?person={id}", abe.id())).containsExactly("Abe changed Abe");
        assertThat(told(as(vic), "/audit-log?person={id}", robo.id()))
                .containsExactly("Robo through the API changed Vic");
        assertThat(as(vic).get("/audit-log?person={id}", robo.id())).keeps("person", robo.id().toString())
                .showsInOrder("Everybody", "Abe", "Ada", "Robo, API key");
    }

    @Test
    void everybodyIsFoundUnderTheirLatestName() {
        happened(ada, "member.updated", "Changed Rui");
        db.sql("update activity set actor_name = 'Ada Byron'").update();
        happened(ada, "member.updated", "Changed Rui");

        assertThat(as(vic).get("/audit-log").page().document().select("[name=person] > option").eachText())
                .containsExactly("Everybody", "Ada");
    }

    @Test
    void byKind() {
        var things = List.of("template", "stage", "agent_profile", "participant", "member", "api_key", "account");
        things.forEach(thing -> happened(ada, thing + ".created", "Made one " + thing));
        happened(ada, "agentxprofile.created", "Made something else");

        var wires = Stream.of(Activity.Kind.values()).map(Activity.Kind::wire).toList();
        assertThat(wires).flatExtracting(kind -> told(as(ada), "/audit-log?kind=" + kind))
                .containsExactlyElementsOf(things.stream().map(thing -> "Ada made one " + thing).toList());
        assertThat(told(as(ada), "/audit-log?kind=nonsense")).hasSize(8);
    }

    @Test
    void byThing() {
        var template = template(ada, "Senior Engineer");
        var phone = stage(ada, template, "Phone");
        stage(ada, template(ada, "Junior Engineer"), "Talk");
        var member = happened(ada, "member.removed", "Removed Tom");

        assertThat(told(as(vic), "/audit-log?thing={id}", template)).containsExactly(
                "Ada added Phone to Senior Engineer", "Ada made the template Senior Engineer");
        assertThat(told(as(vic), "/audit-log?thing={id}", phone)).containsExactly("Ada added Phone to Senior Engineer");
        assertThat(as(vic).get("/audit-log?thing={id}&kind=stages", template)).keeps("thing", template.toString())
                .shows("About Senior Engineer and its stages").linksTo("/@acme/audit-log?kind=stages");
        assertThat(as(vic).get("/audit-log?thing={id}", phone)).shows("About Phone in Senior Engineer");
        assertThat(as(vic).get("/audit-log?thing={id}", member)).shows("About “Removed Tom”");
    }

    @Test
    void theMenusOfTemplatesAndInterviewersLeadHere() {
        var template = template(ada, "Senior Engineer");
        var agent = profiling.create(ada,
                AgentProfile.Draft.quick("Maya", "Hello.", UseCase.HIRING, List.of("Depth"))).id();

        for (var reader : List.of(ada, vic)) {
            assertThat(as(reader).get("/evaluations/{id}", template)).linksTo("/@acme/audit-log?thing={id}", template);
            assertThat(as(reader).get("/agents/{id}", agent)).linksTo("/@acme/audit-log?thing={id}", agent);
        }
        assertThat(as(vic).get("/evaluations/{id}", template)).hasNo("main .menu form");
        assertThat(as(vic).get("/agents/{id}", agent)).hasNo("main .menu form");
        assertThat(as(vic).get("/audit-log?thing={id}", agent)).shows("About Maya", "Ada made the agent profile Maya");
    }

    @Test
    void byDayOnTheReadersClock() {
        clock.stopAt(Instant.parse("2026-07-01T22:59:00Z"));
        happened(ada, "member.updated", "Changed one");
        clock.passes(Duration.ofMinutes(1));
        happened(ada, "member.updated", "Changed two");
        clock.passes(Duration.ofMinutes(24 * 60 - 1));
        happened(ada, "member.updated", "Changed three");
        clock.passes(Duration.ofMinutes(1));
        happened(ada, "member.updated", "Changed four");

        assertThat(told(as(vic), "/audit-log?from=2026-07-02&to=2026-07-02"))
                .containsExactly("Ada changed three", "Ada changed two");
        assertThat(told(as(vic), "/audit-log?from=2026-07-03")).containsExactly("Ada changed four");
        assertThat(told(as(vic), "/audit-log?to=2026-07-01")).containsExactly("Ada changed one");
        assertThat(as(vic).get("/audit-log?from=2026-07-02&to=2026-07-01")).keeps("from", "2026-07-01")
                .keeps("to", "2026-07-02").shows("changed one", "changed three").showsNot("changed four");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "0002-11-22", "9999-12-31", "22.11.2026"})
    void saysWhichDayIsNone(String day) {
        happened(ada, "member.updated", "Changed Rui");

        assertThat(as(vic).get("/audit-log?from={day}&to={day}", day, day)).isOk().shows("changed Rui")
                .showsAtField("from", "“" + day + "” is no day.")
                .showsAtField("to", "A day is written like 2026-11-22.");
    }

    @Test
    void allOfThemAtOnce() {
        var template = template(ada, "Senior Engineer");
        stage(ada, template, "Phone");
        stage(abe, template, "Talk");
        var today = clock.instant().atZone(vic.zone()).toLocalDate();

        assertThat(told(as(vic), "/audit-log?person={p}&kind=stages&thing={t}&from={d}&to={d}", abe.id(), template,
                today, today)).containsExactly("Abe added Talk to Senior Engineer");
        assertThat(told(as(vic), "/audit-log?person={p}&kind=stages&thing={t}&to={d}", abe.id(), template,
                today.minusDays(1))).isEmpty();
    }

    @Test
    void aPrivateTemplateIsToldToItsMakerAndToThoseWhoManageOnly() {
        var template = template(abe, "Secret Engineer");
        var stage = stage(abe, template, "Secret door");
        hide(template);
        happened(ada, "member.updated", "Changed Rui");

        assertThat(as(ada).get("/audit-log")).shows("made the template Secret Engineer", "Secret door");
        for (var reader : List.of(vic, rui)) {
            for (var address : List.of("/audit-log", "/audit-log?thing=" + template, "/audit-log?thing=" + stage,
                    "/audit-log?kind=stages", "/audit-log?person=" + abe.id())) {
                assertThat(as(reader).get(address)).isOk().showsNot("Secret", "Abe");
            }
            assertThat(told(as(reader), "/audit-log")).containsExactly("Ada changed Rui");
        }
        db.sql("update evaluation_template set created_by = :me").param("me", rui.id()).update();
        assertThat(as(rui).get("/audit-log")).shows("made the template Secret Engineer", "Secret door", "Abe");
    }

    @Test
    void invitationsAreToldToThoseWhoManagePeople() {
        happened(ada, "member.invited", "Invited somebody as Viewer, for Tom");

        assertThat(as(ada).get("/audit-log")).shows("for Tom");
        for (var reader : List.of(abe, rui, vic)) assertThat(as(reader).get("/audit-log")).showsNot("Tom", "Ada");
    }
}
