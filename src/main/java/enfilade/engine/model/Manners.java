package enfilade.engine.model;

import enfilade.agent.AgentText;
import enfilade.agent.Context;
import enfilade.agent.Interaction;
import enfilade.engine.Conversation;
import enfilade.evaluation.FrozenStage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who speaks and how, as the team described it, in words that a model understands. */
final class Manners {

    /** What the places of a prompt are filled with, but for the task. */
    static Map<String, String> of(Conversation so, Fence fence) {
        var stage = so.stage();
        var interviewer = stage.interviewer();
        var words = new HashMap<String, String>();
        words.put("marker", fence.marker());
        words.put("language", so.language());
        words.put("instructions", text(stage.instructions()));
        if (interviewer != null) about(interviewer, words);
        return words;
    }

    private static void about(AgentText it, Map<String, String> words) {
        var context = Objects.requireNonNullElse(it.context(), Context.NONE);
        var manner = manner(it);
        words.put("name", text(it.name()));
        words.put("persona", flat(it.persona()));
        words.put("organization", flat(context.organizationContext()));
        words.put("domain", flat(context.domainContext()));
        words.put("scenario", flat(context.scenarioContext()));
        words.put("additional", flat(it.additionalInstructions()));
        words.put("tone", tone(manner.tone()));
        words.put("style", style(manner.style()));
        words.put("difficulty", difficulty(manner.difficulty()));
    }

    static Interaction.Style style(FrozenStage stage) {
        var interviewer = stage.interviewer();
        return (interviewer == null ? Interaction.USUAL : manner(interviewer)).style();
    }

    private static Interaction manner(AgentText it) {
        return Objects.requireNonNullElse(it.interaction(), Interaction.USUAL);
    }

    private static String tone(Interaction.Tone tone) {
        return switch (tone) {
            case FRIENDLY -> "friendly and encouraging, without praise for the content";
            case PROFESSIONAL -> "professional, calm and polite";
            case STRICT -> "strict and brief, polite all the same; facts before anything else";
            case CHALLENGING -> "challenging: you want reasons and do not take the first one; never rude";
        };
    }

    private static String style(Interaction.Style style) {
        return switch (style) {
            case STRUCTURED -> "structured: keep to the questions, with as few words around them as possible";
            case CONVERSATIONAL -> "conversational: take up in a few words what was just said";
            case ADAPTIVE -> "adaptive: take up what was just said, and put things as simply or as deeply as it was";
        };
    }

    private static String difficulty(Interaction.Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "easily: help somebody to begin";
            case MEDIUM -> "as among colleagues";
            case HARD -> "hard: expect depth, exact words and reasons";
            case ADAPTIVE -> "as hard as the last answers allow";
        };
    }

    private static String flat(@Nullable String it) {
        return text(it).replaceAll("\\s*\\R\\s*", " ");
    }

    private static String text(@Nullable String it) {
        return it == null ? "" : it.strip();
    }

    private Manners() {}
}
