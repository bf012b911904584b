package enfilade.engine.script;

import enfilade.agent.Question;
import enfilade.engine.Asking;
import enfilade.engine.Conversation;
import enfilade.engine.Step;
import enfilade.engine.Utterance;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words for an interview, and for practice, where what was said is coached before it goes on. */
final class Asker {

    private static final long LAST_MINUTES = 5;

    private final Conversation so;
    private final Manner manner;
    private final List<Question> plan;

    Asker(Conversation so) {
        this.so = so;
        this.manner = Manner.of(so);
        this.plan = Asking.of(so.stage());
    }

    String words(Step step) {
        return Stream.of(coaching(step), aside(), switch (step) {
            case Step.Ask(var question) -> so.isNew() ? opening() + "\n\n" + put(question)
                    : manner.onward(question, plan.size(), subject(question)) + hurry() + "\n\n" + put(question);
            case Step.Probe probe -> probe(probe);
            case Step.Again(var question) -> new Coaching(so).hint(question) + "\n\n" + put(question);
            case Step.Explain it -> "I cannot say more than the question does, so that everybody has the same one. "
                    + "Take it as you understand it.\n\n" + it.asked();
            case Step.Offer ignored -> "That was the last question. You can answer it again, or send any word to end "
                    + "this round.";
            case Step.Close(var ending) -> manner.goodbye(ending) + " " + afterwards();
        }).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String opening() {
        var introduction = Persona.introduction(so.stage().interviewer());
        return Stream.of(Persona.greets(introduction) ? "" : manner.hello(), introduction,
                        manner.plan(plan.size(), minutes()),
                        isPractice() ? "After each answer I say what I found in it, and you can answer again." : "")
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private String put(int question) {
        var it = plan.get(question - 1);
        var limit = it.timeLimitSeconds();
        if (limit == null) return it.prompt();
        return it.prompt() + "\n\n(" + (limit < 90 ? "Take about " + limit + " seconds for it."
                : "Take about " + Math.round(limit / 60.0) + " minutes for it.") + ")";
    }

    private String probe(Step.Probe it) {
        var before = (int) so.said().stream().filter(turn -> turn.kind() == Kind.PROBES).count();
        var followUp = it.followUp();
        return followUp == null ? manner.made(it.why(), before) : manner.further(it.why(), before) + " " + followUp;
    }

    private String coaching(Step step) {
        if (!isPractice() || so.isNew() || so.said().getLast().kind() != Kind.ANSWERS) return "";
        var isReply = so.said().size() > 1 && so.said().get(so.said().size() - 2).kind() == Kind.PROBES;
        return step instanceof Step.Explain || step instanceof Step.Close && isReply ? ""
                : new Coaching(so).afterwards(so.said().getLast());
    }

    /** Whoever asks whether they speak with a person is told the truth. */
    private String aside() {
        return last().filter(it -> it.kind() == Kind.ANSWERS && Persona.isDoubted(it.words()))
                .map(it -> Persona.SOFTWARE).orElse("");
    }

    private Optional<Utterance> last() {
        return so.isNew() ? Optional.empty() : Optional.of(so.said().getLast());
    }

    private String hurry() {
        return minutes() <= LAST_MINUTES && minutes() * 2 < so.stage().minutes() ? " " + manner.time(minutes()) : "";
    }

    private String subject(int question) {
        var dimension = plan.get(question - 1).dimension();
        return dimension == null ? "" : dimension;
    }

    private String afterwards() {
        return isPractice() ? "Nothing in this round counts. What I found in your answers will be on your page."
                : "Nothing has been decided here: what you said is looked at next, and your page tells you how it goes "
                        + "on.";
    }

    private long minutes() {
        return Math.max(1, Math.round(so.left().toSeconds() / 60.0));
    }

    private boolean isPractice() {
        return so.stage().kind() == Stage.Kind.PRACTICE_SESSION;
    }
}
