package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.engine.Asking;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.FrozenRevisions;
import enfilade.session.Interviewee;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Errands;
import enfilade.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The three pipelines of the sample workspace, from invitation to the last word: a hiring loop, a drill and a rehearsal,
 * all of them held and scored by the built-in interviewer, with no key and no network.
 */
class SampleStoriesBrowserTests extends BrowserTests {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/door/[0-9a-f]+)");

    @Autowired PretendEquipment equipment;
    @Autowired FrozenRevisions revisions;
    @Autowired JdbcClient db;
    @Autowired Errands errands;
    @Autowired TestClock clock;

    private JavaScript javaScript;
    private Browser ada;
    private Browser rui;
    private Browser pia;
    private String door;

    @BeforeEach
    void theBuiltInInterviewerIsThere() {
        equipment.are(Means.BUILT_IN);
    }

    @AfterEach
    void nobodyIsThere() {
        equipment.areNone();
        clock.runsAgain();
    }

    @ParameterizedTest
    @EnumSource
    void piaIsInterviewedTwiceAndHired(JavaScript mode) {
        invite(mode, "Senior Backend Engineer");

        begin("Phone Screen");
        talk("Phone Screen", Interviewee::strong);
        pia.visit(door).sees("The next door opened after Phone Screen").sees("provisional").axe().fitsAt(320);
        begin("Technical");
        talk("Technical", Interviewee::strong);
        pia.visit(door).sees("A person is looking");

        rui.front().visit("/@acme/reviews").press("Pia Moreau").sees("Approve or decline after Technical")
                .sees("Provisional, rule-based").sees("Turn 2").axe().fitsAt(320)
                .press("Approve and open Final").sees("is approved");
        rui.visit("/@acme/reviews").press("Pia Moreau").press("Write the review").sees("Phone Screen")
                .sees("Provisional, rule-based").fill("Score", "90").fill("What it rests on", "Both conversations")
                .choose("Recommendation", "hire").press("Hand in your score").sees("Completed");

        clock.passes(Duration.ofMinutes(11));
        pia.front().visit(door).sees("hire").axe().fitsAt(320);
        ada.front().visit("/@acme/").sees("completed a journey").consoleIsSilent();
    }

    @ParameterizedTest
    @EnumSource
    void piaPlaysASceneTwiceAndTheSecondTakeCounts(JavaScript mode) {
        invite(mode, "Sales Conversations");

        begin("Discovery Drill");
        pia.sees("The scene").axe().fitsAt(320);
        talk("Discovery Drill", Interviewee::weak);
        pia.sees("The scene is over; from here on nobody plays a part").visit(door).sees("Try again").press("Try again").press("Try again");
        talk("Discovery Drill", Interviewee::strong);
        pia.visit(door).sees("A person is looking");

        rui.front().visit("/@acme/reviews").press("Pia Moreau").sees("Attempt 2").sees("Provisional, rule-based")
                .axe().press("Move on and open Objection Drill").sees("moved on");
        pia.front().visit(door).sees("Objection Drill").sees("Begin");
        pia.consoleIsSilent();
    }

    @ParameterizedTest
    @EnumSource
    void piaRehearsesAnswersOnceMoreAndGoesForAnotherRound(JavaScript mode) {
        invite(mode, "Product Manager Rehearsal");

        begin("Mock Round");
        var round = Interviewee.in(pia, javaScript, plan("Mock Round"));
        round.says(Interviewee.weak(plan("Mock Round").getFirst()));
        pia.press("Answer this question again");
        round.waits(5);
        round.answers(Interviewee::strong);
        errands.run();
        pia.sees("Nothing of this round counts").axe().fitsAt(320);

        pia.visit(door).sees("Another round").press("Another round: Mock Round").press("Another round");
        Interviewee.in(pia, javaScript, plan("Mock Round"));
        rui.front().visit("/@acme/reviews").sees("Nobody is waiting").consoleIsSilent();
    }

    private void invite(JavaScript mode, String template) {
        javaScript = mode;
        ada = open(mode, cast.ada()).visit("/@acme/sample").press("Set up the sample workspace").press(template);
        ada.sees("Dry run").visit(ada.driver().getCurrentUrl().replaceAll("[?#].*", "") + "/participants")
                .fill("Name", "Pia Moreau").fill("E-mail", "pia@example.org").press("Invite")
                .sees("Pia Moreau is invited").press("Outbox").sees("Invitation");
        ada.driver().findElement(By.cssSelector("main .cover, main li a")).click();
        ada.sees("/door/");
        var link = LINK.matcher(ada.driver().findElement(By.tagName("main")).getText());
        assertThat(link.find()).as("the letter has a link").isTrue();
        door = link.group(1);
        rui = beside(ada, "127.0.0.1", cast.rui());
        pia = beside(ada, "127.0.0.2");
    }

    private void begin(String stage) {
        pia.front().visit(door).sees(stage).press("Begin").sees("Good to know before you begin").axe().press("Begin");
    }

    private void talk(String stage, Function<Question, String> words) {
        Interviewee.in(pia, javaScript, plan(stage)).answers(words);
        pia.axe().fitsAt(320).consoleIsSilent();
        errands.run();
    }

    /** What is asked there, as it was published. */
    private List<Question> plan(String stage) {
        var account = cast.ada().accountId();
        return db.sql("select id from revision where account_id = :account").param("account", account.value())
                .query(UUID.class).list().stream().flatMap(it -> revisions.of(account, it).stages().stream())
                .filter(it -> it.name().equals(stage)).map(Asking::of).findFirst().orElseThrow();
    }
}
