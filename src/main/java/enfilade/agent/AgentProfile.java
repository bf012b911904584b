package enfilade.agent;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.account.AccountId;
import enfilade.web.Choice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** An interviewer: who it is, how it talks, and the weighted dimensions that it grades. */
public record AgentProfile(
        @Id UUID id, @Version int version, AccountId accountId, String name, String nameLower, UseCase useCase,
        String persona, @Embedded.Empty Context context, @Embedded.Empty Interaction interaction,
        @Embedded.Empty Scoring scoring, @Embedded.Empty Output output, @Nullable String additionalInstructions,
        @ReadOnlyProperty boolean isPublic, Engine engine, Status status, QuestionPlan questions,
        @MappedCollection(idColumn = "agent_profile", keyColumn = "position") List<Dimension> dimensions,
        Instant createdAt, Instant updatedAt) {

    static final int LONGEST_NAME = 160;
    static final int MOST_DIMENSIONS = 12;
    static final int LEVELS = 5;

    public enum Status implements Choice { ACTIVE, ARCHIVED }

    /** What the participant's report shows. */
    public record Output(boolean includeTranscript, boolean includeScoreBreakdown, boolean includeRecommendation,
                         boolean includeImprovementFeedback) {

        public static final Output ALL = new Output(true, true, true, true);
    }

    /**
     * One thing that the interviewer looks for: its share of the hundred, its own pass mark, and what the five levels
     * mean.
     *
     * @param accountId known once a profile has taken it in; the schema then refuses a dimension of another account
     */
    public record Dimension(@Nullable AccountId accountId, String name, String description, int weight,
                            @Nullable BigDecimal passThreshold, List<String> anchors) {

        public Dimension {
            name = name == null ? "" : Texts.inOneLine(Texts.plain(name));
            description = description == null ? "" : Texts.plain(description);
            passThreshold = passThreshold == null ? null : Checks.plain(passThreshold);
            anchors = anchors == null ? List.of()
                    : anchors.stream().map(level -> level == null ? "" : Texts.plain(level)).toList();
        }

        public static Dimension of(String name, String description, int weight, @Nullable BigDecimal passThreshold,
                                   List<String> anchors) {
            return new Dimension(null, name, description, weight, passThreshold, anchors);
        }

        Dimension in(AccountId account) {
            return new Dimension(account, name, description, weight, passThreshold, anchors);
        }

        /** System Design 50 */
        String words() {
            return name + " " + weight;
        }

        void check(Checks checks, String at) {
            checks.required(at + ".name", name, 120, "Name what it looks for.");
            checks.optional(at + ".description", description, 2000);
            if (weight < 1 || weight > Weights.WHOLE) {
                checks.add(at + ".weight", "out_of_range", "A weight is a whole number from 1 to 100.");
            }
            if (passThreshold != null && !isMark(passThreshold)) {
                checks.add(at + ".passThreshold", "out_of_range",
                        "A pass mark is a number from 0 to 100, with two decimals at most.");
            }
            if (!anchors.isEmpty() && (anchors.size() != LEVELS || anchors.contains(""))) {
                checks.add(at + ".anchors", "invalid", "Describe all five levels, or none of them.");
            }
            anchors.forEach(level -> checks.optional(at + ".anchors", level, 1000));
        }

        private static boolean isMark(BigDecimal number) {
            return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0 && number.scale() <= 2;
        }
    }

    /** An interviewer as somebody wants it, complete and free of contradictions, or refused. */
    public record Draft(String name, UseCase useCase, String persona, Context context, Interaction interaction,
                        Scoring scoring, Output output, @Nullable String additionalInstructions, Engine engine,
                        List<Dimension> dimensions, QuestionPlan questions) {

        public Draft {
            var checks = new Checks();
            name = checks.required("name", name, LONGEST_NAME, "An agent profile needs a name.");
            checks.chosen("useCase", useCase, "Choose what it is for.");
            persona = checks.required("persona", persona, 4000, "Say how it introduces itself.");
            context = context == null ? Context.NONE : context;
            interaction = interaction == null ? Interaction.USUAL : interaction;
            scoring = scoring == null ? Scoring.USUAL : scoring;
            output = output == null ? Output.ALL : output;
            additionalInstructions = checks.optional("additionalInstructions", additionalInstructions, 10_000);
            engine = engine == null ? Engine.DEFAULT : engine;
            dimensions = Rubric.checked(dimensions == null ? List.of() : List.copyOf(dimensions), checks);
            questions = questions == null ? QuestionPlan.NONE : questions;
            var names = dimensions.stream().map(Dimension::name).toList();
            if (!names.isEmpty()) questions.straysAmong(names).forEach(i -> QuestionPlan.refuseStray(i, checks));
            checks.refuse();
        }

        /** The few words that are enough to begin with; the hundred points are shared out evenly. */
        public static Draft quick(String name, String persona, UseCase useCase, List<String> dimensionNames) {
            var names = dimensionNames.stream().filter(it -> !it.isBlank()).toList();
            var weights = Weights.evened(names.size());
            var dimensions = IntStream.range(0, names.size())
                    .mapToObj(i -> Dimension.of(names.get(i), "", weights.get(i), null, List.of())).toList();
            return new Draft(name, useCase, persona, null, null, null, null, null, null, dimensions, null);
        }

        private Draft named(String name) {
            return new Draft(name, useCase, persona, context, interaction, scoring, output, additionalInstructions,
                    engine, dimensions, questions);
        }
    }

    static AgentProfile of(AccountId account, Draft draft, Instant now) {
        return new AgentProfile(UUID.randomUUID(), 0, account, "", "", draft.useCase(), "", Context.NONE,
                Interaction.USUAL, Scoring.USUAL, Output.ALL, null, false, Engine.DEFAULT, Status.ACTIVE,
                QuestionPlan.NONE, List.of(), now, now).with(draft, now);
    }

    AgentProfile with(Draft draft, Instant now) {
        return new AgentProfile(id, version, accountId, draft.name(), fold(draft.name()), draft.useCase(),
                draft.persona(), draft.context(), draft.interaction(), draft.scoring(), draft.output(),
                draft.additionalInstructions(), isPublic, draft.engine(), status, draft.questions(),
                draft.dimensions().stream().map(it -> it.in(accountId)).toList(), createdAt, now);
    }

    AgentProfile as(Status status, Instant now) {
        return new AgentProfile(id, version, accountId, name, nameLower, useCase, persona, context, interaction,
                scoring, output, additionalInstructions, isPublic && status == Status.ACTIVE, engine, status, questions,
                dimensions, createdAt, now);
    }

    AgentProfile shown(boolean isPublic) {
        return new AgentProfile(id, version, accountId, name, nameLower, useCase, persona, context, interaction,
                scoring, output, additionalInstructions, isPublic, engine, status, questions, dimensions, createdAt,
                updatedAt);
    }

    /** The same words once more, under a name of their own. */
    Draft copy() {
        var name = "Copy of " + this.name;
        return draft().named(Texts.cut(name, LONGEST_NAME));
    }

    public Draft draft() {
        return new Draft(name, useCase, persona, context, interaction, scoring, output, additionalInstructions,
                engine, dimensions, questions);
    }

    public boolean isArchived() {
        return status == Status.ARCHIVED;
    }

    /** System Design 50, Coding 30, Communication 20 */
    String dimensionWords() {
        return dimensions.stream().map(Dimension::words).collect(Collectors.joining(", "));
    }

    /** How names are compared and sorted: letter case does not count. A few letters become two when they are small. */
    static String fold(String name) {
        return Texts.cut(name.strip().toLowerCase(Locale.ROOT), LONGEST_NAME);
    }
}
