package enfilade.trial;

import enfilade.engine.Means;
import enfilade.engine.PretendEngine;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.Rehearsal;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Errands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada tries an interviewer herself before anybody real meets it. */
class TrialBrowserTests extends BrowserTests {

    @Autowired PretendEquipment equipment;
    @Autowired PretendEngine pretended;
    @Autowired Rehearsal rehearsal;
    @Autowired Errands errands;

    @AfterEach
    void nobodyIsThere() {
        pretended.goes();
    }

    @ParameterizedTest
    @EnumSource
    void triesAnInterviewer(JavaScript javaScript) {
        equipment.are(Means.BUILT_IN);
        var ada = cast.ada();
        var agent = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");

        open(javaScript, ada).visit("/@acme/agents/" + agent).press("Try it").sees("You stand where a participant")
                .axe().fitsAt(320).fill("Your answer", "I measured the latency before I changed anything at all.")
                .press("Send").sees("I measured the latency").press("End and see the score").sees("What was found")
                .sees("Provisional, rule-based").axe().fitsAt(320);
    }

    @ParameterizedTest
    @EnumSource
    void triesAttacksAndReadsWhatCameOfThem(JavaScript javaScript) {
        equipment.are(Means.BUILT_IN);
        var ada = cast.ada();
        var agent = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");

        var browser = open(javaScript, ada).visit("/@acme/agents/" + agent + "/attacks").sees("Not tried yet").axe()
                .fitsAt(320).press("Try the attacks").sees("0 of 26 judged").axe().fitsAt(320);
        errands.run();
        if (javaScript == JavaScript.OFF) browser.press("Look again");

        browser.sees("None of 25 attacks got a better score.").sees("Attack by attack").axe().fitsAt(320)
                .consoleIsSilent();
    }
}
