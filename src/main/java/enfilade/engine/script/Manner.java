package enfilade.engine.script;

import enfilade.agent.Interaction;
import enfilade.agent.Interaction.Style;
import enfilade.agent.Interaction.Tone;
import enfilade.engine.Conversation;
import enfilade.engine.Step.Ending;
import enfilade.engine.Step.Why;
import java.util.List;
import java.util.Objects;

/** How an interviewer puts things: its tone and its style choose among ready sentences. None of them says how good. */
record Manner(Tone tone, Style style) {

    static Manner of(Conversation so) {
        var interviewer = so.stage().interviewer();
        var it = Objects.requireNonNullElse(interviewer == null ? null : interviewer.interaction(), Interaction.USUAL);
        return new Manner(it.tone(), it.style());
    }

    String hello() {
        return switch (tone) {
            case FRIENDLY -> "Hello, and welcome.";
            case PROFESSIONAL -> "Hello.";
            case STRICT -> "Good day.";
            case CHALLENGING -> "Hello. Let us get to work.";
        };
    }

    /** What is to be expected, with the number of questions and of minutes. */
    String plan(int questions, long minutes) {
        var many = questions == 1 ? "one question" : questions + " questions";
        var time = minutes == 1 ? "about a minute" : "about " + minutes + " minutes";
        return switch (tone) {
            case FRIENDLY -> "I have " + many + " for you, and we have " + time + ". Take the time that you need; "
                    + "your own examples help most.";
            case PROFESSIONAL -> "I have " + many + " and we have " + time + ". Answer from your own experience where "
                    + "you can.";
            case STRICT -> "There are " + many + " and " + time + ". Keep to the question and give facts.";
            case CHALLENGING -> "I have " + many + ", we have " + time + ", and I will want to know why. Bring "
                    + "examples that are your own.";
        };
    }

    /** Leads from one question to the next. */
    String onward(int question, int of, String subject) {
        var lead = switch (style) {
            case STRUCTURED -> "Question " + question + " of " + of + ".";
            case CONVERSATIONAL -> List.of("Let us go on.", "Then to something else.",
                    "Next I would like to know this.", "Let me turn to another thing.").get(question % 4);
            case ADAPTIVE -> subject.isEmpty() ? "Let us go on." : "This one is about " + subject + ".";
        };
        return thanks() + lead;
    }

    /**
     * Leads to a follow-up of the plan.
     *
     * @param time how often it was asked further before
     */
    String further(Why why, int time) {
        return switch (why) {
            case NOTHING_SAID -> "Then let me ask about a part of it.";
            case SHORT -> switch (tone) {
                case FRIENDLY -> "I would like to hear a little more about that.";
                case PROFESSIONAL -> "Please say a little more.";
                case STRICT -> "That is short.";
                case CHALLENGING -> "That cannot be all.";
            };
            case VAGUE -> switch (tone) {
                case FRIENDLY, PROFESSIONAL -> "Let us make that more concrete.";
                case STRICT -> "Be specific, please.";
                case CHALLENGING -> "Anybody could say that.";
            };
            case MISSING_POINT -> (switch (tone) {
                case FRIENDLY -> List.of("Thank you. One more thing about it.", "That helps. And this:",
                        "I am curious about something else there.");
                case PROFESSIONAL -> List.of("Thank you. A question about that.", "And further:", "One more detail.");
                case STRICT -> List.of("To be exact:", "Further:", "One detail.");
                case CHALLENGING -> List.of("Let me press you on this.", "I am not done with that yet.",
                        "Convince me:");
            }).get(time % 3);
        };
    }

    /** A follow-up where the plan has none left; it never tells what is looked for. */
    String made(Why why, int time) {
        return switch (why) {
            case NOTHING_SAID -> "I found no answer in that. Try it in your own words, or say that you would rather go "
                    + "on.";
            case SHORT -> "What was the situation, what did you do yourself, and what came of it?";
            case VAGUE -> "Think of one case that you remember: when was it, what happened, and what was your part?";
            case MISSING_POINT -> time % 2 == 0 ? "What else did you look at or try, and how did you know whether it "
                    + "worked?" : "If you had to do it again tomorrow, which steps would you take, from first to last?";
        };
    }

    String time(long minutes) {
        return minutes <= 1 ? "We have about a minute left." : "We have about " + minutes + " minutes left.";
    }

    String goodbye(Ending ending) {
        var first = ending == Ending.ALL_ASKED ? "That was everything that I wanted to ask."
                : "We stop here. Everything that you said is kept.";
        return first + switch (tone) {
            case FRIENDLY -> " Thank you for your time, and for telling me all this.";
            case PROFESSIONAL -> " Thank you for your time and your answers.";
            case STRICT -> " Thank you.";
            case CHALLENGING -> " Thank you for bearing with my questions.";
        };
    }

    private String thanks() {
        return switch (tone) {
            case FRIENDLY -> "Thank you for telling me. ";
            case PROFESSIONAL -> "Thank you. ";
            case STRICT -> "";
            case CHALLENGING -> "All right. ";
        };
    }
}
