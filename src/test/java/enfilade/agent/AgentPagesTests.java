package enfilade.agent;

import static enfilade.agent.AgentProfileTests.dimension;
import static enfilade.agent.AgentProfileTests.draft;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgentPagesTests extends PagesTests {

    @Autowired Profiling profiling;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    UUID alex;

    @BeforeEach
    void describeAlex() {
        alex = profiling.create(ada, draft("Alex", "Alex here.", UseCase.HIRING,
                List.of(dimension("Coding", 60), dimension("Design", 40)))).id();
    }

    @Test
    void createsAnInterviewer() {
        var saved = filled(as(ada).post("/agents")).param("name", "Maya").page();

        var maya = UUID.fromString(saved.location().substring("/@acme/agents/".length()));
        assertThat(saved).redirectsTo("/@acme/agents/{id}", maya);
        assertThat(as(ada).get("/agents/{id}", maya)).isOk().shows("Maya", "Adds up to 100")
                .keeps("dimensions[0].name", "System Design").keeps("dimensions[0].passThreshold", "62.5")
                .keeps("dimensions[0].anchors[4]", "Outstanding").keeps("tone", "strict").keeps("scale", "0-5")
                .keeps("includeTranscript", "true").hasNo("[name=includeRecommendation][checked]");
    }

    @Test
    void showsWhatIsMissingInANewOne() {
        var page = as(ada).post("/agents").param("name", " ").param("persona", "").param("useCase", "hiring")
                .param("dimensions[0].name", "").param("dimensions[0].weight", "half")
                .param("dimensions[0].passThreshold", "700").page();

        assertThat(page).isInvalid().isWholePage().showsAtField("name", "An agent profile needs a name.")
                .showsAtField("persona", "Say how it introduces itself.")
                .showsAtField("dimensions[0].name", "Name what it looks for.")
                .showsAtField("dimensions[0].weight", "A weight is a whole number from 1 to 100.")
                .showsAtField("dimensions[0].passThreshold", "A pass mark is a number from 0 to 100")
                .keeps("dimensions[0].weight", "half").keeps("dimensions[0].passThreshold", "700")
                .has("form[data-dirty]");
    }

    @Test
    void showsWhatIsMissingInANewOneOverHtmx() {
        assertThat(as(ada).post("/agents").param("name", "Maya").param("persona", "Hello.").param("useCase", "hiring")
                        .htmx()).isInvalid().isFragment()
                .hasHeader("HX-Retarget", "#agent-form").keeps("name", "Maya").shows("It looks for 1 to 12 things.");
    }

    @Test
    void weightsThatDoNotAddUpAreNotSaved() {
        assertThat(change(as(ada).post("/agents/{id}", alex)).param("dimensions[0].name", "Coding")
                        .param("dimensions[0].weight", 90))
                .isInvalid().shows("90 of 100. Give out 10 more to save.").keeps("dimensions[0].weight", "90");
        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get()
                .returns("Coding 60, Design 40", AgentProfile::dimensionWords);
    }

    @Test
    void whatIsOffLimitsIsRefusedWhereItStands() {
        assertThat(change(as(ada).post("/agents/{id}", alex)).param("dimensions[0].name", "Enthusiasm")
                        .param("dimensions[0].weight", 100).param("dimensions[0].description", "Smiles often.")
                        .param("questions[0].prompt", "Why?")
                        .param("questions[0].evidence[0].text", "Sounds confident")).isInvalid()
                .showsAtField("questions[0].evidence[0].text", "“Sounds confident” asks how somebody")
                .keeps("dimensions[0].name", "Enthusiasm")
                .showsAtField("dimensions[0].name", "“Enthusiasm” asks how somebody comes across")
                .showsAtField("dimensions[0].description", "“Smiles” asks how somebody comes across");
    }

    @Test
    void describesAllFiveLevelsOrNone() {
        assertThat(change(as(ada).post("/agents/{id}", alex)).param("dimensions[0].name", "Coding")
                        .param("dimensions[0].weight", 100)
                .param("dimensions[0].anchors[2]", "Fair")).isInvalid()
                .showsAtField("dimensions[0].anchors[0]", "Describe all five levels, or none of them.")
                .keeps("dimensions[0].anchors[2]", "Fair").has("details[open]");
    }

    @Test
    void aChoiceThatDoesNotExistIsNotSaved() {
        for (var choice : List.of("difficulty", "useCase", "engine", "scale")) {
            assertThat(as(ada).post("/agents/{id}", alex).param(choice, "0-7").param("version", 1).param("name", "Alex")
                    .param("persona", "Hello.").param("dimensions[0].name", "Coding")
                    .param("dimensions[0].weight", 100)).isInvalid().keeps("name", "Alex");
        }
        assertThat(as(ada).post("/agents").param("useCase", "spying").param("name", "Bond"))
                .isInvalid().showsAtField("useCase", "There is no such choice.").keeps("name", "Bond");
        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get().returns(1, AgentProfile::version);
    }

    @Test
    void changesAnInterviewer() {
        assertThat(filled(as(ada).post("/agents/{id}", alex)).param("version", 1).param("name", "Alexa"))
                .redirectsTo("/@acme/agents/{id}", alex);

        assertThat(as(ada).get("/agents/{id}", alex)).shows("Alexa", "Saved").keeps("version", "2")
                .keeps("dimensions[1].name", "Coding").hasNo("[name=includeRecommendation][checked]");
    }

    @Test
    void changesAnInterviewerOverHtmx() {
        assertThat(filled(as(ada).post("/agents/{id}", alex)).param("version", 1).param("name", "Alexa").htmx())
                .isOk().isFragment().keeps("version", "2").has("#agent-form").has("#agent-head[hx-swap-oob]")
                .has("#flash[hx-swap-oob]").shows("Alexa", "Saved");
    }

    @Test
    void whoeverIsSecondKeepsTheirWords() {
        profiling.change(abe, alex, 1,
                draft("Alexander", "Alex here.", UseCase.HIRING, List.of(dimension("Coding", 100))));

        var page = filled(as(ada).post("/agents/{id}", alex)).param("version", 1).param("name", "Alexa").page();
        assertThat(page).hasStatus(409).isWholePage().keeps("name", "Alexa").keeps("version", "2")
                .shows("Abe changed this while you were writing.", "name Alexander → Alexa");

        var fragment = filled(as(ada).post("/agents/{id}", alex)).param("version", 1).param("name", "Alexa")
                .htmx().page();
        assertThat(fragment).hasStatus(409).isFragment().hasHeader("HX-Retarget", "#agent-form").keeps("name", "Alexa")
                .has("#agent-form[data-focus=overtaken] #overtaken");

        assertThat(filled(as(ada).post("/agents/{id}", alex)).param("version", 2).param("name", "Alexa"))
                .redirectsTo("/@acme/agents/{id}", alex);
    }

    @Test
    void tellsWhereItIsUsed() {
        var template = Doors.template(ada, "Senior Backend Engineer", "ACTIVE", db);
        var stage = Doors.stage(ada, template, alex, "Phone Screen", 0, db);

        var statements = Statements.during(() -> assertThat(as(ada).get("/agents/{id}", alex))
                .shows("Used at 1 door in 1 template")
                .linksTo("/@acme/evaluations/{template}/stages/{stage}", template, stage));

        assertThat(statements.own()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aViewerReadsAndMayNotChange() {
        assertThat(as(vic).get("/agents/{id}", alex)).isOk().has("fieldset[disabled]").hasNo("main button")
                .keeps("name", "Alex");
        assertThat(as(vic).get("/agents/new")).isForbidden();
        assertThat(filled(as(vic).post("/agents")).param("name", "Maya")).isForbidden();
        assertThat(filled(as(rui).post("/agents/{id}", alex)).param("version", 1).param("name", "Alexa")).isForbidden();
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).get("/agents/{id}", alex)).isNotFound();
        assertThat(as(mallory).under("acme").get("/agents/{id}", alex)).isNotFound();
        assertThat(filled(as(mallory).post("/agents/{id}", alex)).param("version", 1).param("name", "Alexa"))
                .isNotFound();
        assertThat(as(mallory).under("acme").post("/agents")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/agents/{id}", alex)).redirectsToSignIn();
        assertThat(signedOut().get("/@acme/agents/new")).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/agents/{id}", alex)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/agents")).redirectsToSignIn();
    }

    private static Ask change(Ask ask) {
        return ask.param("version", 1).param("name", "Alex").param("persona", "Alex here.").param("useCase", "hiring");
    }

    /** A whole form, but for the name and the version. */
    private static Ask filled(Ask ask) {
        return ask.param("useCase", "training").param("persona", "Hello.").param("tone", "strict")
                .param("style", "adaptive").param("difficulty", "hard").param("probingDepth", "high")
                .param("engine", "default").param("scale", "0-5")
                .param("scoringMethod", "weighted_average").param("includeTranscript", "true")
                .param("dimensions[0].name", "System Design").param("dimensions[0].weight", 70)
                .param("dimensions[0].passThreshold", "62.5").param("dimensions[0].anchors[0]", "Poor")
                .param("dimensions[0].anchors[1]", "Weak").param("dimensions[0].anchors[2]", "Fair")
                .param("dimensions[0].anchors[3]", "Strong").param("dimensions[0].anchors[4]", "Outstanding")
                .param("dimensions[1].name", "Coding").param("dimensions[1].weight", 30);
    }
}
