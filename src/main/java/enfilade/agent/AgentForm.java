package enfilade.agent;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.agent.AgentProfile.Draft;
import enfilade.agent.AgentProfile.Output;
import enfilade.web.Choice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The editor of an interviewer, as it was typed. A box that is not ticked is not sent, and means no. */
record AgentForm(
        @NotBlank(message = "An agent profile needs a name.") String name,
        @NotNull(message = "Choose what it is for.") UseCase useCase,
        @NotBlank(message = "Say how it introduces itself.") String persona,
        String organizationContext, String domainContext, String scenarioContext,
        Interaction.Tone tone, Interaction.Style style, Interaction.Difficulty difficulty,
        Interaction.ProbingDepth probingDepth, Engine engine, String additionalInstructions,
        @Pattern(regexp = "0-(5|10|100)", message = "There is no such choice.") String scale,
        Scoring.Method scoringMethod, String recommendationLogic,
        Boolean includeTranscript, Boolean includeScoreBreakdown, Boolean includeRecommendation,
        Boolean includeImprovementFeedback, List<@Valid DimensionForm> dimensions, List<QuestionForm> questions,
        Integer version) {

    AgentForm {
        name = Texts.typed(name);
        persona = Texts.typed(persona);
        organizationContext = Texts.typed(organizationContext);
        domainContext = Texts.typed(domainContext);
        scenarioContext = Texts.typed(scenarioContext);
        tone = Objects.requireNonNullElse(tone, Interaction.USUAL.tone());
        style = Objects.requireNonNullElse(style, Interaction.USUAL.style());
        difficulty = Objects.requireNonNullElse(difficulty, Interaction.USUAL.difficulty());
        probingDepth = Objects.requireNonNullElse(probingDepth, Interaction.USUAL.probingDepth());
        engine = Objects.requireNonNullElse(engine, Engine.DEFAULT);
        additionalInstructions = Texts.typed(additionalInstructions);
        scale = Objects.requireNonNullElse(scale, Scoring.USUAL.scale().wire());
        scoringMethod = Objects.requireNonNullElse(scoringMethod, Scoring.USUAL.scoringMethod());
        recommendationLogic = Texts.typed(recommendationLogic);
        includeTranscript = Objects.requireNonNullElse(includeTranscript, false);
        includeScoreBreakdown = Objects.requireNonNullElse(includeScoreBreakdown, false);
        includeRecommendation = Objects.requireNonNullElse(includeRecommendation, false);
        includeImprovementFeedback = Objects.requireNonNullElse(includeImprovementFeedback, false);
        dimensions = dimensions == null ? List.of() : dimensions.stream().filter(Objects::nonNull).toList();
        questions = QuestionRows.typed(questions);
        questions = following(questions, dimensions);
        version = Objects.requireNonNullElse(version, 0);
    }

    /** Three dimensions to begin with, the hundred shared out. */
    static AgentForm blank() {
        return new AgentForm("", UseCase.HIRING, "", "", "", "", null, null, null, null, null, "", null, null, "",
                true, true, true, true, Weights.evened(3).stream().map(DimensionForm::blank).toList(), List.of(), 0);
    }

    static AgentForm of(AgentProfile it) {
        return new AgentForm(it.name(), it.useCase(), it.persona(),
                it.context().organizationContext(), it.context().domainContext(), it.context().scenarioContext(),
                it.interaction().tone(), it.interaction().style(), it.interaction().difficulty(),
                it.interaction().probingDepth(), it.engine(), it.additionalInstructions(),
                it.scoring().scale().wire(), it.scoring().scoringMethod(), it.scoring().recommendationLogic(),
                it.output().includeTranscript(), it.output().includeScoreBreakdown(),
                it.output().includeRecommendation(), it.output().includeImprovementFeedback(),
                it.dimensions().stream().map(DimensionForm::of).toList(), QuestionRows.of(it.questions()),
                it.version());
    }

    Draft toDraft() {
        var checks = new Checks();
        var plan = QuestionRows.plan(questions, checks);
        strays(checks);
        var draft = checks.tried(() -> draft(checks.isFine() ? plan : QuestionPlan.NONE));
        checks.refuse();
        return draft;
    }

    private Draft draft(QuestionPlan plan) {
        return new Draft(name, useCase, persona, new Context(organizationContext, domainContext, scenarioContext),
                new Interaction(tone, style, difficulty, probingDepth),
                new Scoring(Choice.named(scale, Scoring.Scale.values()).orElse(null),
                        scoringMethod, recommendationLogic),
                new Output(includeTranscript, includeScoreBreakdown, includeRecommendation, includeImprovementFeedback),
                additionalInstructions, engine, dimensions.stream().map(DimensionForm::toDimension).toList(), plan);
    }

    /** What a button among the dimensions does to what has been typed so far: add, even, remove-2. */
    AgentForm arranged(String act) {
        var rows = new ArrayList<>(dimensions);
        if (act.equals("add") && !isFull()) rows.add(DimensionForm.blank(Weights.WHOLE - weights().sum()));
        if (act.matches("remove-\\d{1,3}") && removed(act) < rows.size()) rows.remove(removed(act));
        return with(act.equals("even") ? DimensionForm.evened(rows) : rows, questions, version);
    }

    AgentForm asking(List<QuestionForm> questions) {
        return with(dimensions, questions, version);
    }

    /** The same words, to be saved over what somebody else has saved meanwhile. */
    AgentForm over(int version) {
        return with(dimensions, questions, version);
    }

    /** The bar of a hundred and what it lacks. */
    public WeightsBar weights() {
        return WeightsBar.of(dimensions);
    }

    /** What it looks for, as far as it has a name. */
    List<String> dimensionNames() {
        return dimensions.stream().map(it -> it.name().strip()).filter(it -> !it.isEmpty()).toList();
    }

    /** Whether another dimension would be one too many. */
    public boolean isFull() {
        return dimensions.size() >= AgentProfile.MOST_DIMENSIONS;
    }

    /** Whether another question would be one too many. */
    public boolean isFullOfQuestions() {
        return QuestionRows.isFull(questions);
    }

    private AgentForm with(List<DimensionForm> dimensions, List<QuestionForm> questions, int version) {
        return new AgentForm(name, useCase, persona, organizationContext, domainContext, scenarioContext, tone, style,
                difficulty, probingDepth, engine, additionalInstructions, scale, scoringMethod, recommendationLogic,
                includeTranscript, includeScoreBreakdown, includeRecommendation, includeImprovementFeedback,
                dimensions, questions, version);
    }

    /** A question that speaks for a dimension which is called otherwise now speaks for that one. */
    private static List<QuestionForm> following(List<QuestionForm> questions, List<DimensionForm> dimensions) {
        var names = dimensions.stream().map(DimensionForm::name).toList();
        return questions.stream().map(question -> !question.strays(names) ? question : dimensions.stream()
                .filter(it -> !it.name().isBlank() && it.wasCalled(question.dimension())).findFirst()
                .map(it -> question.speakingFor(it.name())).orElse(question)).toList();
    }

    /** Said here, because a plan counts without the rows that nobody has filled in. */
    private void strays(Checks checks) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).isEmpty() || !questions.get(i).strays(dimensionNames())) continue;
            QuestionPlan.refuseStray(i, checks);
        }
    }

    private static int removed(String act) {
        return Integer.parseInt(act.substring("remove-".length()));
    }
}
