package enfilade.dev;

import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.account.Membership;
import enfilade.account.People;
import enfilade.account.Visitor;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Stage;
import enfilade.evaluation.StageDraft;
import enfilade.journey.Decision;
import enfilade.journey.Journeys;
import enfilade.journey.Links;
import enfilade.journey.Starting;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import enfilade.review.Reviewing;
import enfilade.session.Attending;
import enfilade.session.CardDraft;
import enfilade.session.Drafting;
import enfilade.session.Scoring;
import enfilade.session.Sessions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * People are under way at acme, each elsewhere: Ola is invited, Pia writes, Nico has handed in, Mia is below the mark,
 * Tom is through. Developers only.
 */
@Profile("dev")
@Order(1)
@ControllerAdvice(annotations = Controller.class)
class DevWalks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DevWalks.class);
    private static final String PIA = "pia@example.org";

    private final People people;
    private final Participants participants;
    private final Authoring authoring;
    private final Arranging arranging;
    private final Enrolling enrolling;
    private final Starting starting;
    private final Journeys journeys;
    private final Links links;
    private final Attending attending;
    private final Drafting drafting;
    private final Scoring scoring;
    private final Reviewing reviewing;
    private final Sessions sessions;
    private final JdbcClient db;
    private @Nullable String piasDoor;

    DevWalks(People people, Participants participants, Authoring authoring, Arranging arranging, Enrolling enrolling,
             Starting starting, Journeys journeys, Links links, Attending attending, Drafting drafting,
             Scoring scoring, Reviewing reviewing, Sessions sessions, JdbcClient db) {
        this.people = people;
        this.participants = participants;
        this.authoring = authoring;
        this.arranging = arranging;
        this.enrolling = enrolling;
        this.starting = starting;
        this.journeys = journeys;
        this.links = links;
        this.attending = attending;
        this.drafting = drafting;
        this.scoring = scoring;
        this.reviewing = reviewing;
        this.sessions = sessions;
        this.db = db;
    }

    @ModelAttribute
    void offer(Model model) {
        model.addAttribute("piasDoor", piasDoor);
    }

    /** Also where the cast moved in before there was anything to walk through. */
    @Override
    public void run(ApplicationArguments arguments) {
        var ada = member("ada@acme.example");
        if (pia(ada).isEmpty()) walk(ada, member("rui@acme.example"));
        pia(ada).map(it -> newest(ada, it.id())).filter(it -> links.current(ada.accountId(), it).isPresent())
                .ifPresent(journey -> {
                    piasDoor = "/door/" + token(ada, journey);
                    log.info("Pia walks in at {}", address(ada, journey));
                });
    }

    private void walk(Actor ada, Actor rui) {
        var template = template(ada);
        start(ada, "Ola Nordmann", "ola@example.org", template);
        var pia = visitor(ada, start(ada, "Pia Moreau", PIA, template));
        drafting.save(pia, begin(pia), 1, "I would measure first: where does the time go?", 0);
        var nico = visitor(ada, start(ada, "Nico Weber", "nico@example.org", template));
        handIn(nico);
        handedInAndScored(ada, rui, start(ada, "Mia Rossi", "mia@example.org", template), 45);
        var tom = start(ada, "Tom Baker", "tom@example.org", template);
        handedInAndScored(ada, rui, tom, 82);
        reviewing.decide(rui, tom, new Decision.Draft(Decision.Kind.APPROVE, null, null, null), null);
        var last = sessions.ofJourney(ada.accountId(), tom).getLast().id();
        scoring.score(rui, last, card(88, "Clear in writing and when asked.", "hire"));
    }

    private UUID template(Actor ada) {
        var template = authoring.create(ada,
                EvaluationTemplate.Draft.named("Backend take-home", UseCase.HIRING, null)).id();
        var questions = new QuestionPlan(List.of(question("How would you make a slow endpoint fast?"),
                question("Which of two designs would you choose, and what would change your mind?")));
        add(ada, template, new StageDraft(null, "Written task", Stage.Kind.ASYNC_ASSESSMENT, null, 60, null,
                BigDecimal.valueOf(60), false, null, null, Stage.Automation.REQUIRE_REVIEWER_APPROVAL, null, null,
                questions, null, null, false, 7, null, null));
        add(ada, template, new StageDraft(null, "Final", Stage.Kind.FINAL_REVIEW, null, null, null,
                BigDecimal.valueOf(50), false, null, null, Stage.Automation.NONE, null, null, null, null, null, false,
                null, null, null));
        return template;
    }

    private void add(Actor by, UUID template, StageDraft draft) {
        arranging.add(by, template, new Arranging.Wish(draft, Set.of(), null, null));
    }

    private static Question question(String prompt) {
        return new Question(prompt, null, null, null, null);
    }

    private UUID start(Actor ada, String name, String email, UUID template) {
        var participant = enrolling.enrol(ada, Participant.Draft.named(name, email), null);
        return starting.start(ada, participant.id(), template);
    }

    private UUID begin(Visitor visitor) {
        var door = journeys.of(visitor.accountId(), visitor.journeyId()).stageId();
        return attending.begin(visitor, door, true).id();
    }

    private UUID handIn(Visitor visitor) {
        var session = begin(visitor);
        drafting.save(visitor, session, 1, "I would look at the query plan first: often an index is missing.", 0);
        drafting.save(visitor, session, 2, "The one that is easier to take back. A deadline would change my mind.", 0);
        return attending.handIn(visitor, session).id();
    }

    private void handedInAndScored(Actor ada, Actor rui, UUID journey, int score) {
        scoring.score(rui, handIn(visitor(ada, journey)), card(score, "As far as the answers show it.", null));
    }

    private static CardDraft card(int score, String reasoning, @Nullable String recommendation) {
        return new CardDraft(List.of(new CardDraft.Line("Overall", BigDecimal.valueOf(score), reasoning, List.of())),
                null, recommendation, null);
    }

    private Visitor visitor(Actor ada, UUID journey) {
        return links.visitor(token(ada, journey)).orElseThrow();
    }

    private String token(Actor ada, UUID journey) {
        var address = address(ada, journey);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String address(Actor ada, UUID journey) {
        return links.address(journey, links.current(ada.accountId(), journey).orElseThrow().number());
    }

    private Optional<Participant> pia(Actor ada) {
        return participants.findByAccountIdAndEmailLower(ada.accountId(), Email.fold(PIA));
    }

    private UUID newest(Actor ada, UUID participant) {
        return db.sql("select id from journey where account_id = :account and participant_id = :participant "
                        + "order by created_at desc fetch first 1 row only")
                .param("account", ada.accountId().value()).param("participant", participant).query(UUID.class).single();
    }

    private Actor member(String email) {
        return Membership.of(people.findByEmailLower(email).orElseThrow().id(), db).getFirst().actor();
    }
}
