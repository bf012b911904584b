package enfilade.session;

import enfilade.web.Dates;

/** What the doors mean to somebody who stands before them and has never heard of us. */
final class PlainWords {

    private static final String LOOKS = "A person will look at this; there is nothing for you to do here.";

    /** What happens at a door, who does what there, and whether software has a part in it. */
    static String happens(Doorstep door) {
        return switch (door.stage().kind()) {
            case AI_INTERVIEW -> door.isRun()
                    ? "A conversation with %s, an AI interviewer.".formatted(who(door)) : LOOKS;
            case ROLEPLAY_SIMULATION -> door.isRun()
                    ? "A scene with %s, an AI interviewer who plays a part.".formatted(who(door)) : LOOKS;
            case PRACTICE_SESSION -> door.isRun() ? "Practice with %s, an AI interviewer. Nothing is at stake."
                    .formatted(who(door)) : "Practice by yourself. Nothing is at stake, and nobody scores it.";
            case ASYNC_ASSESSMENT -> door.isRun()
                    ? "You answer in writing, in your own time. Software reads it first, then people can."
                    : "You answer in writing, in your own time. A person reads it.";
            case MANUAL_REVIEW -> LOOKS;
            case FINAL_REVIEW -> "A person reads everything and says how it ends. Nothing for you to do.";
        };
    }

    /** "30 min", where the participant has something to do. */
    static String time(Doorstep door) {
        return door.isTheirs() ? door.stage().time() : "";
    }

    /** How far they are at this door. */
    static TimedWords state(Doorstep door, Visit visit, Dates dates) {
        return switch (door.look()) {
            case "current" -> TimedWords.of(door.move() == Doorstep.Move.COME_BACK ? "You have begun" : "You are here");
            case "waiting" -> TimedWords.of(waits(visit));
            case "passed" -> door.doneAt() == null ? TimedWords.of("Done")
                    : TimedWords.day("Done, %s", door.doneAt(), visit.zone(), dates);
            case "stopped" -> TimedWords.of("Your way ended here");
            default -> TimedWords.of(visit.isOver() ? "Was not opened" : "Not open yet");
        };
    }

    private static String waits(Visit visit) {
        var reason = visit.standing().waitingFor();
        return reason == null ? "Handed in" : switch (reason) {
            case OVERDUE -> "Time is over";
            case REQUEST -> "Waits for an answer";
            default -> "A person is looking at this";
        };
    }

    private static String who(Doorstep door) {
        var name = door.stage().interviewerName();
        return name == null ? "software" : name;
    }

    private PlainWords() {}
}
