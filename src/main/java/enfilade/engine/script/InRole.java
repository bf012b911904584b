package enfilade.engine.script;

import enfilade.agent.Interaction.Tone;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Asking;
import enfilade.engine.Conversation;
import enfilade.engine.Course;
import enfilade.engine.Points;
import enfilade.engine.Step;
import enfilade.engine.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays the person of a scene as far as rules can: speaks the lines of the plan, reacts in a few words, and steps out
 * of the part only at the end.
 */
final class InRole {

    private static final int MOST = 3;

    private final Conversation so;
    private final Tone tone;
    private final List<Question> plan;

    InRole(Conversation so) {
        this.so = so;
        this.tone = Manner.of(so).tone();
        this.plan = Asking.of(so.stage());
    }

    String words(Step step) {
        var doubted = !so.isNew() && Persona.isDoubted(so.said().getLast().words())
                ? "(Out of the scene for a moment: I am software that plays a part by fixed rules.)\n\n" : "";
        return doubted + switch (step) {
            case Step.Ask(var question) -> (so.isNew() ? opening() : reaction()) + " " + line(question);
            case Step.Probe probe -> probe(probe);
            case Step.Again(var question) -> line(question);
            case Step.Explain it -> it.asked();
            case Step.Offer(var question) -> line(question);
            case Step.Close ignored -> farewell() + "\n\n" + debrief();
        };
    }

    private String opening() {
        var introduction = Persona.introduction(so.stage().interviewer());
        return Persona.greets(introduction) ? introduction : (switch (tone) {
            case FRIENDLY -> "Hello! ";
            case PROFESSIONAL -> "Hello. ";
            case STRICT -> "Yes, hello. ";
            case CHALLENGING -> "There you are. ";
        }) + introduction;
    }

    private String line(int question) {
        return plan.get(question - 1).prompt();
    }

    private String reaction() {
        var turn = so.said().size() / 2 % 3;
        return (switch (tone) {
            case FRIENDLY -> List.of("I see.", "Good to know.", "Ah, all right.");
            case PROFESSIONAL -> List.of("I see.", "Understood.", "All right.");
            case STRICT -> List.of("Hm.", "Noted.", "Well.");
            case CHALLENGING -> List.of("If you say so.", "Hm, I am not sure yet.", "Let us leave it at that.");
        }).get(turn);
    }

    private String probe(Step.Probe it) {
        var followUp = it.followUp();
        if (followUp != null) return reaction() + " " + followUp;
        return switch (it.why()) {
            case NOTHING_SAID -> "Sorry, I did not get that. What do you want to tell me?";
            case SHORT -> reaction() + " And what does that mean for me?";
            case VAGUE -> "That could mean anything. What exactly are you going to do?";
            case MISSING_POINT -> reaction() + (tone == Tone.CHALLENGING ? " That does not convince me. What else?"
                    : " Is there anything else that I should know?");
        };
    }

    private String farewell() {
        return switch (tone) {
            case FRIENDLY -> "I have to go now. Thank you for talking to me. Goodbye!";
            case PROFESSIONAL -> "Then we can leave it here. Thank you, goodbye.";
            case STRICT -> "That is all from me. Goodbye.";
            case CHALLENGING -> "Well, we will see. Goodbye.";
        };
    }

    /** Out of role: what was heard, and what to think about. No score, and nothing that was not there. */
    private String debrief() {
        var parts = new ArrayList<>(List.of("The scene is over; from here on nobody plays a part. I was software that "
                + "follows fixed rules."));
        var heard = answered().flatMap(i -> Points.in(plan.get(i - 1), said(i)).stream())
                .filter(Points.Found::isNamed).limit(MOST)
                .map(it -> Coaching.quoted(it.words()) + " (" + it.point().text() + ")").toList();
        if (!heard.isEmpty()) parts.add("Among what I heard: " + String.join("; ", heard) + ".");
        var isEmpty = answered().allMatch(i -> Substance.of(said(i), so.language()).isNothing());
        if (isEmpty) parts.add("You said too little for me to look back on.");
        else if (so.stage().shown().includeImprovementFeedback()) thoughts().forEach(parts::add);
        parts.add("Nothing has been decided here. Your page tells you how it goes on.");
        return String.join(" ", parts);
    }

    private List<String> thoughts() {
        var open = answered().flatMap(i -> Points.missing(plan.get(i - 1), said(i)).stream()).limit(MOST)
                .map(Evidence::text).toList();
        return open.isEmpty() ? List.of() : List.of("To think about: where could this have had a place? "
                + String.join("; ", open) + ".");
    }

    private Stream<Integer> answered() {
        return IntStream.rangeClosed(1, plan.size()).filter(i -> !Course.answers(so, i).isEmpty()).boxed();
    }

    private String said(int question) {
        return String.join("\n", Course.answers(so, question));
    }
}
