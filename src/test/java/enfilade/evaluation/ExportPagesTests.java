package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.support.Statements;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A template as a file. */
class ExportPagesTests extends BuildingTests {

    @Test
    void givesAFileThatIsNamedLikeTheTemplate() {
        var template = template("Senior Backend: Engineer!", "Phone");

        assertThat(as(ada).get("/evaluations/{id}", template)).linksTo("/@acme/evaluations/{id}/export", template);
        assertThat(as(ada).get("/evaluations")).linksTo("/@acme/evaluations/{id}/export", template);
        var file = as(ada).get("/evaluations/{id}/export", template).page();

        assertThat(file).isOk().hasHeader("Content-Type", "application/json")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-cache, no-store, private");
        assertThat(file.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename=\"senior-backend-engineer.json\"");
        assertThat(file.body()).startsWith("{\n  \"enfilade\": 1,").doesNotContain(template.toString(), ada.id() + "");
        assertThat(as(ada).get("/evaluations/{id}/export", template("😀")).page().header("Content-Disposition"))
                .contains("\"unnamed.json\"");
    }

    @Test
    void whatStandsOutsideTheRowStaysBehind() {
        var template = template("Engineer", "Phone", "Away", "Gone");
        clearing.archive(ada, template, stage(template, "Away"));
        clearing.remove(ada, template, stage(template, "Gone"));
        arranging.add(ada, template, Sketch.of("Unfinished").status(Stage.Status.DRAFT).wish());

        assertThat(as(ada).get("/evaluations/{id}/export", template).page().body())
                .contains("Phone", "Unfinished", "\"agents\": []").doesNotContain("Away", "Gone");
    }

    @Test
    void whoeverMaySeeItMayTakeItAlong() {
        var template = template("Engineer");
        var secret = authoring.create(ada, new EvaluationTemplate.Draft("Secret", UseCase.HIRING, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null,
                EvaluationTemplate.Visibility.PRIVATE, null)).id();

        assertThat(as(vic).get("/evaluations/{id}/export", template)).isOk();
        assertThat(as(vic).get("/evaluations/{id}", template)).linksTo("/@acme/evaluations/{id}/export", template)
                .hasNo("[action$='/copies'], [action$='/archival'], [href*='/import']");
        assertThat(as(vic).get("/evaluations")).linksTo("/@acme/evaluations/{id}/export", template)
                .hasNo("[action$='/copies'], [action$='/archival']");
        assertThat(as(vic).get("/evaluations/{id}/export", secret)).isNotFound();
    }

    @Test
    void aStrangerSeesNothing() {
        var template = template("Engineer");

        assertThat(as(mallory).get("/evaluations/{id}/export", template)).isNotFound();
        assertThat(signedOut().get("/@acme/evaluations/{id}/export", template)).redirectsToSignIn();
    }

    @Test
    void itAsksAsOftenForAHundredDoorsAsForThree() {
        var three = templateOf(3);
        var hundred = templateOf(90);
        arranging.add(ada, three, Sketch.of("Talk").agent(interviewer(ada, "Alex")).asking(rui.id()));
        IntStream.range(0, 10).forEach(i ->
                arranging.add(ada, hundred, Sketch.of("Talk").agent(interviewer(ada, "Alex " + i)).asking(rui.id())));

        var few = Statements.during(() -> assertThat(as(ada).get("/evaluations/{id}/export", three)).isOk());
        var many = Statements.during(() -> assertThat(as(ada).get("/evaluations/{id}/export", hundred)).isOk());

        assertThat(many.own()).as("%s", many).hasSameSizeAs(few.own()).hasSizeLessThanOrEqualTo(5);
    }
}
