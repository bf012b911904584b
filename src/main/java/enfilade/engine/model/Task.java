package enfilade.engine.model;

import enfilade.agent.Interaction.Style;
import enfilade.agent.Question;
import enfilade.engine.Asking;
import enfilade.engine.Conversation;
import enfilade.engine.Step;
import enfilade.engine.Step.Ending;
import enfilade.engine.Step.Why;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Stage;
import java.util.List;

/**
 * What a model has to find words for in one turn. A question of the plan is not its business: it leads over to it, and
 * the question follows in the team's own words, the same for everybody. In a scene it speaks the line itself.
 *
 * @param words   the task
 * @param follows what is said after the model's words; empty for nothing
 */
record Task(String words, String follows) {

    static Task of(Step step, Conversation so) {
        var plan = Asking.of(so.stage());
        return switch (step) {
            case Step.Ask(var question) -> asking(so, plan, question);
            case Step.Probe probe -> new Task(probing(so, probe), "");
            case Step.Again(var question) -> isPlanned(so)
                    ? new Task("They want to answer the same question again. Say in one or two sentences what they "
                            + "could bring in this time. The question follows after your words; do not put it "
                            + "yourself.",
                            plan.get(question - 1).prompt())
                    : new Task("They want to answer the same question again. Say in a sentence what they could bring "
                    + "in this time, and put it once more: " + plan.get(question - 1).prompt(), "");
            case Step.Explain it -> new Task("They ask what is meant. Put the open question again in simpler words, "
                    + "with nothing added or lost, and nothing that gives away an answer: " + it.asked(), "");
            case Step.Offer ignored -> new Task("Coach on the last answer. Then say that this was the last question, "
                    + "that they can answer it again, and that any word ends this round.", "");
            case Step.Close(var ending) -> new Task(closing(so, ending), "");
        };
    }

    private static Task asking(Conversation so, List<Question> plan, int number) {
        var question = plan.get(number - 1);
        if (isScene(so)) {
            return new Task((so.isNew() ? "Open the scene in your part. " : "React to what was just said. ")
                    + "Then bring up, in your own part's words and without losing anything of its sense: "
                    + question.prompt(), "");
        }
        var lead = so.isNew() ? opening(so, plan.size()) : leading(so, number, plan.size());
        return isPlanned(so) ? new Task(lead + " The question follows after your words; do not put it yourself.",
                question.prompt()) : new Task(lead + " Then ask, in one or two sentences: " + question.prompt(), "");
    }

    private static String opening(Conversation so, int questions) {
        return "Greet them, say who you are and that you are software, and that there are " + questions
                + " question(s) and about " + minutes(so) + " minute(s)."
                + (isPractice(so) ? " Say that you coach after each answer, that every question can be answered "
                + "again, and that nothing counts." : "");
    }

    private static String leading(Conversation so, int number, int of) {
        if (isPractice(so)) return "Coach on the last answer. Then lead over to question " + number + " of " + of + ".";
        return "Lead over to question " + number + " of " + of + " in one or two short sentences, without judging what "
                + "was said." + (minutes(so) <= 5 ? " Say that about " + minutes(so) + " minute(s) are left." : "");
    }

    private static String probing(Conversation so, Step.Probe probe) {
        var what = switch (probe.why()) {
            case NOTHING_SAID -> "There was no answer in what was said. Ask the same in a simpler way";
            case SHORT -> "The answer was short. Ask for more: how things stood, what they did themselves, what came "
                    + "of it";
            case VAGUE -> "The answer would fit anything. Ask for one case that they remember";
            case MISSING_POINT -> "There may be more to it. Ask one open question that leads deeper into what they "
                    + "said";
        };
        var part = isScene(so) ? " Stay in your part." : "";
        if (probe.followUp() == null) return what + ". One question, and nothing that gives away an answer." + part;
        if (Manners.style(so.stage()) == Style.STRUCTURED || probe.why() == Why.NOTHING_SAID) {
            return "Ask this further, in exactly its sense: " + probe.followUp() + part;
        }
        return "Ask further. The team suggests: " + probe.followUp() + " You may ask something else about the same "
                + "question when it fits better what they said. One question, and nothing that gives away an answer."
                + part;
    }

    private static String closing(Conversation so, Ending ending) {
        var first = ending == Ending.ALL_ASKED ? "Everything was asked." : "The time is over or they ended it; what "
                + "they said is kept.";
        if (isScene(so)) {
            return first + " Say goodbye in your part. Then, in a new paragraph and out of the part, say that the "
                    + "scene is over and that you were software" + (so.stage().shown().includeImprovementFeedback()
                    ? ", name one or two things that they said, in their own words, and one thing to think about" : "")
                    + ". Nothing about how good it was, and nothing is decided here.";
        }
        return isPractice(so) ? first + " " + (isAnswered(so) ? "Coach on the last answer if you have not yet. " : "")
                + "Then say goodbye: nothing in this round counts, and what was found will stand on their page."
                : first + " Thank them and say goodbye. Nothing has been decided here, and their page tells them how "
                + "it goes on.";
    }

    private static boolean isAnswered(Conversation so) {
        return !so.isNew() && so.said().getLast().kind() == Kind.ANSWERS;
    }

    /** Questions that we made from the dimensions are English, whatever is spoken here: the model puts those. */
    private static boolean isPlanned(Conversation so) {
        return !so.stage().plan().isEmpty();
    }

    private static boolean isScene(Conversation so) {
        return so.stage().kind() == Stage.Kind.ROLEPLAY_SIMULATION;
    }

    private static boolean isPractice(Conversation so) {
        return so.stage().kind() == Stage.Kind.PRACTICE_SESSION;
    }

    private static long minutes(Conversation so) {
        return Math.max(1, Math.round(so.left().toSeconds() / 60.0));
    }
}
