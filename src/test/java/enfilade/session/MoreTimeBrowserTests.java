package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia is in the middle of a task when somebody gives her more time. */
class MoreTimeBrowserTests extends BrowserTests {

    private static final String FIRST = "Question 1 of 2 How would you keep this fast?";

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;

    @ParameterizedTest
    @EnumSource
    void isGivenMoreTimeInTheMiddleOfATask(JavaScript javaScript) {
        var ada = cast.ada();
        var pia = walker.start(ada, rehearsal.hiring(ada, DoorTests.task().deadlineDays(3)));
        var room = "/door/" + walker.token(pia) + "/sessions/" + walker.begins(pia).id();
        var before = walker.now(pia).deadlineAt();
        var browser = open(javaScript, ada).visit(room).fill(FIRST, "I would measure first.").press("Save draft")
                .sees("Draft saved");

        browser.visit("/@acme/participants/" + pia.participantId()).sees("that everybody has").press("Give more")
                .fill("Time", "1.5").fill("More attempts", "1").fill("More days", "5").press("Save for them")
                .sees("Say why, for the owners and admins after you.").axe().fitsAt(320)
                .fill("Reason", "Breaks every hour").press("Save for them").sees("Saved: it holds from now on")
                .sees("1.5 × the time, 1 more attempt, 5 more days").sees("45 min instead of 30 min").axe().fitsAt(320);
        assertThat(walker.now(pia).deadlineAt()).isEqualTo(before.plus(Duration.ofDays(5)));

        browser.visit(room).sees("Draft saved").press("Look it over").sees("I would measure first.").press("Hand in")
                .sees("A person is looking at this").sees("45 min");
        browser.visit("/@acme/participants/" + pia.participantId()).press("End it").sees("that everybody has")
                .sees("Earlier").consoleIsSilent();
    }
}
