package enfilade.engine.model;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Asking;
import enfilade.engine.Endpoint;
import enfilade.engine.Hearing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that a model is given to judge by: the rules, the dimensions, what was asked, and what was answered. */
record Exhibits(Hearing hearing, Endpoint endpoint, @Nullable BigDecimal temperature) {

    /** By which the same input is known again: all of it, with the dimensions in their own order. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((Prompt.JUDGE.version() + "\n"
                    + ask(Fence.FIXED, hearing.stage().dimensions()).body()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * For one of several judgements. The dimensions are shuffled once, and each judgement begins with another one of
     * them: the first one named has no advantage.
     */
    Ask ask(int judgement) {
        var shuffled = new ArrayList<>(hearing.stage().dimensions());
        Collections.shuffle(shuffled, new Random(Long.parseUnsignedLong(hash().substring(0, 16), 16)));
        Collections.rotate(shuffled, judgement);
        return ask(Fence.random(), shuffled);
    }

    private Ask ask(Fence fence, List<Dimension> dimensions) {
        var words = new HashMap<String, String>();
        words.put("kind", kind());
        words.put("stage", hearing.stage().name());
        words.put("marker", fence.marker());
        words.put("language", hearing.language());
        words.put("dimensions", dimensions.stream().map(Exhibits::words).collect(Collectors.joining("\n\n")));
        var plan = Asking.of(hearing.stage());
        words.put("questions", IntStream.range(0, plan.size()).mapToObj(i -> words(i + 1, plan.get(i)))
                .collect(Collectors.joining("\n")));
        return new Ask(endpoint, Prompt.JUDGE.with(words), answers(fence), temperature, Verdict.shape(dimensions));
    }

    private String answers(Fence fence) {
        return hearing.answers().stream().filter(it -> !it.words().isBlank())
                .map(it -> fence.around("before turn " + it.turn() + ", interviewer, about question " + it.question(),
                        it.asked()) + fence.around("turn " + it.turn() + ", participant", it.words()))
                .collect(Collectors.joining()) + fence.end() + "Judge this now.";
    }

    private String kind() {
        return switch (hearing.stage().kind()) {
            case AI_INTERVIEW -> "the answers of an interview";
            case ROLEPLAY_SIMULATION -> "what somebody said in a scene that was played with them";
            case PRACTICE_SESSION -> "the answers of a practice interview, in which nothing counts and your words are "
                    + "feedback; of several answers to one question the best counts";
            case ASYNC_ASSESSMENT, MANUAL_REVIEW, FINAL_REVIEW -> "written answers to given questions";
        };
    }

    private static String words(Dimension it) {
        return "### " + it.name() + (it.description().isBlank() ? "" : "\n" + it.description())
                + IntStream.range(0, it.anchors().size()).mapToObj(i -> "\n- Level " + (i + 1) + ": "
                + it.anchors().get(i)).collect(Collectors.joining());
    }

    private static String words(int number, Question it) {
        var about = it.dimension() == null ? "" : " It speaks for: " + it.dimension() + ".";
        var points = it.expectedEvidence().stream().map(Exhibits::words).collect(Collectors.joining("; "));
        return number + ". " + it.prompt().replaceAll("\\s*\\R\\s*", " ") + about
                + (points.isEmpty() ? "" : " A good answer may mention: " + points + ".");
    }

    private static String words(Evidence it) {
        return it.text() + (it.aliases().isEmpty() ? "" : " (also: " + String.join(", ", it.aliases()) + ")");
    }
}
