package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Linking;
import enfilade.review.Reviewing;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page behind a link, in every state: in both themes, at 320 px, with long words and a silent console. */
class EveryDoorBrowserTests extends BrowserTests {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final String IDS_THAT_STAND_TWICE = """
            const ids = [...document.querySelectorAll("[id]")].map(it => it.id)
            return ids.filter((id, i) => ids.indexOf(id) != i)""";

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Attending attending;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Linking linking;

    @Autowired
    private Guiding guiding;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private Browser browser;
    private Journey pia;

    @BeforeEach
    void inviteHer() {
        var ada = cast.ada();
        var alex = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth", LONG);
        pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION).agent(alex).retakes(null, 0).instructions(LONG)
                        .asks(DoorTests.question(LONG, "What broke?")),
                DoorTests.task().agent(alex).deadlineDays(3).consent(LONG).instructions(LONG),
                Sketch.of(LONG).kind(Kind.AI_INTERVIEW).agent(alex), Sketch.of("Final").kind(Kind.FINAL_REVIEW)));
        browser = open(JavaScript.ON);
    }

    @Test
    void fromTheInvitationToTheReport() {
        var warmUp = pia.stageId();
        good("", "This is your next step");
        good("/stages/" + warmUp, "Practice by yourself");
        var round = walker.begins(pia).id();
        good("/sessions/" + round, "Mark this round as done");
        attending.handIn(walker.visitor(pia), round);
        good("", "Another round");
        good("/stages/" + walker.now(pia).stageId(), "Agree before you begin");
        writes();
        walker.scores(cast.rui(), pia, 84);
        good("", "A person is looking at this");
        walker.scores(cast.rui(), pia, 72);
        decide(Decision.Kind.MOVE_ON, null);
        walker.scores(cast.rui(), pia, 90, "hire");
        good("", "A person recommends");
        assertThat(browser.press("What you wrote").driver().getTitle())
                .isEqualTo("You have reached the end · Acme Labs");
        browser.axe().fitsAt(320);
    }

    @Test
    void whenSomethingElseHappens() {
        walker.handsIn(pia);
        good("/request", "What do you need?");
        good("/record", "Ask to be erased");
        good("/withdrawal", "Do you want to withdraw?");
        walker.asks(pia, LONG);
        good("", "You asked for a person");
        decide(Decision.Kind.ANSWER, LONG);
        good("", "Acme Labs answers");
        transactions.executeWithoutResult(now -> guiding.tell(Actor.system(pia.accountId()),
                guiding.hold(cast.ada(), pia.id()), new Event.RanOut(clock.instant())));
        good("", "Your time here is over");
        clock.passes(Duration.ofDays(31));
        good("", "Your link has run out");
        linking.resend(cast.ada(), pia.id());
        decide(Decision.Kind.STOP, "Somebody else was found");
        clock.passes(Duration.ofMinutes(11));
        good("", "Your way ends here");
        good("/second-look", "What should they look at?");
    }

    @Test
    void whenTheLinkIsNoneOrNoneAnyMore() {
        var old = "/door/" + walker.token(pia);
        linking.replace(cast.ada(), pia.id(), Duration.ofDays(2));

        look(old, "This link does not work any more");
        attending.withdraw(walker.visitor(pia));
        good("", "You have withdrawn");
        browser.visit("/door/nowhere").sees("Look whether the whole link").axe().fitsAt(320);
    }

    private void writes() {
        var session = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), session, 1, LONG, 0);
        drafting.attach(walker.visitor(pia), session, LONG + ".txt", LONG.getBytes(StandardCharsets.UTF_8));
        good("/sessions/" + session, "Draft saved");
        good("/sessions/" + session + "/summary", "Question 2 has no answer yet.");
        attending.handIn(walker.visitor(pia), session);
        good("", "You handed it in");
    }

    private void decide(Decision.Kind kind, @Nullable String reason) {
        reviewing.decide(cast.rui(), pia.id(), new Decision.Draft(kind, reason, null, null),
                walker.now(pia).entries());
    }

    private void good(String path, String shows) {
        look("/door/" + walker.token(pia) + path, shows);
    }

    private void look(String address, String shows) {
        browser.visit(address).sees(shows).axe().fitsAt(320).consoleIsSilent();
        assertThat(browser.driver().executeScript(IDS_THAT_STAND_TWICE)).as("ids that stand twice on " + address)
                .isEqualTo(List.of());
    }
}
