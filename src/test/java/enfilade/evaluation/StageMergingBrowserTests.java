package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada writes while Abe saves: she hears of it where it matters, sees both, and chooses. */
class StageMergingBrowserTests extends BrowserTests {

    @Autowired Authoring authoring;
    @Autowired Arranging arranging;
    @Autowired Stages stages;

    @ParameterizedTest
    @EnumSource
    void bothValuesAreShownAndOneIsTaken(JavaScript javaScript) {
        var template = authoring.create(cast.ada(),
                EvaluationTemplate.Draft.named("Senior Engineer", UseCase.HIRING, null)).id();
        var stage = arranging.add(cast.ada(), template, phone().wish()).id();
        var browser = open(javaScript, cast.ada()).visit("/@acme/evaluations/" + template + "/stages/" + stage)
                .fill("Stage name", "Call").fill("Pass mark", "80")
                .fill("Read before starting", "Bring pens.");
        arranging.change(cast.abe(), template, stage, null, phone().mark("75").instructions("Bring paper.").minutes(45)
                .wish());

        browser.press("Save stage")
                .sees("Abe changed this while you were writing. Both are below: Read before starting, Pass mark.")
                .sees("Abe's: 75").sees("Abe's: Bring paper.").sees("Call saved, but for");
        browser.axe().fitsAt(320);
        browser.press("Take Abe's: Pass mark").seesNot("Abe's: 75").sees("Abe's: Bring paper.")
                .press("Save stage").sees("Call saved").seesNot("Abe's").consoleIsSilent();

        assertThat(stages.of(cast.ada().accountId(), template, stage).draft())
                .returns("Call", StageDraft::name).returns(new BigDecimal("75"), StageDraft::passMark)
                .returns("Bring pens.", StageDraft::instructions).returns(45, StageDraft::minutes);
    }

    private static Sketch phone() {
        return Sketch.of("Phone").minutes(30).mark("70");
    }
}
