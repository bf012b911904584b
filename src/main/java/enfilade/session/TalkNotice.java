package enfilade.session;

import enfilade.evaluation.Runner;
import enfilade.session.Ears.Whose;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know before software talks with them: who it is, what it cannot do, and what is noted. */
final class TalkNotice {

    /** What is noted about how it is answered. */
    static final List<String> NOTED = List.of("How often you leave this page for another.",
            "How often you paste something, and how many characters.",
            "How often nobody was here for more than a minute, and how long.",
            "Reviewers read this as facts. It never changes a score, and no rule looks at it.",
            "Whether you typed or spoke is not noted, and recordings are not kept.");

    /** In the order in which it matters; empty where no conversation is held. */
    static List<String> of(Doorstep door, Whose ears) {
        if (!isTalk(door)) return List.of();
        var isPractice = door.isPractice();
        var all = new ArrayList<String>();
        all.add(door.runner() == Runner.MODEL
                ? "You write with software. A language model finds its words, or rules while it is away; which "
                + "questions come is set beforehand."
                : "You write with software that goes by fixed rules and asks questions that were set beforehand.");
        all.add(isPractice ? "It tells you after each answer what it found. Nothing of it counts."
                : "It looks at what you say, not at how you come across, and it can be wrong. It may open the next "
                        + "door; only a person can end your way.");
        all.add(speaking(ears));
        all.add("Your time runs only while it is your turn and you are here. It rests while the interviewer looks for "
                + "words, and whenever we are at fault. Leave and come back as you like.");
        all.add("These are noted: how often you leave the page, what you paste, and when nobody is there for more than "
                + "a minute. Reviewers read that as facts; it is never part of a score.");
        return List.copyOf(all);
    }

    /** Whether a conversation with software is held there. */
    static boolean isTalk(Doorstep door) {
        return door.isRun() && Talks.isSpoken(door.stage());
    }

    /** Where their voice would go, before anybody asks for it. */
    private static String speaking(Whose ears) {
        return switch (ears) {
            case NOBODYS -> "You answer in writing, as was arranged for you. Nobody asks you to speak.";
            case BROWSERS -> "You type, or speak where your browser can turn speech into text; it may send the sound "
                    + "to its maker. We get only the words that you send, and both ways count the same.";
            case SERVICES -> "You type or speak, as you like. What you say goes to a service that turns it into text "
                    + "for you to read and mend; no recording is kept. Both ways count the same.";
        };
    }

    private TalkNotice() {}
}
