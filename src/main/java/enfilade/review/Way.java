package enfilade.review;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Decision.Kind;
import java.util.Arrays;
import java.util.Locale;

/** How each decision is offered: its address, the words on the button, what it will do, and what is said afterwards. */
enum Way {

    APPROVAL(Kind.APPROVE, "Approve", "", "%s is approved"),
    MOVE(Kind.MOVE_ON, "Move on", "", "%s moves on"),
    RECOMMENDATION(Kind.COMPLETE, "Give the recommendation", "", "The recommendation for %s is given"),
    ANSWER(Kind.ANSWER, "Answer", "They read your words, and their clock goes on.", "%s is answered"),
    EXTENSION(Kind.EXTEND, "More time", "The door is open again until then.", "%s has more time"),
    ATTEMPT(Kind.GRANT_ATTEMPT, "Another attempt",
            "Exactly one more attempt at this door, at once, whatever its own rule says.", "%s has another attempt"),
    ADVANCE(Kind.ADVANCE, "Advance",
            "The mark is overridden in view: your name and your reason stand beside the score.", "%s advances"),
    REFUSAL(Kind.DECLINE, "Decline", "The journey stops here, by you. They hear of it in ten minutes; until then "
            + "you can take it back.", "%s is declined"),
    STOP(Kind.STOP, "Stop", "The journey stops here, by you. They hear of it in ten minutes; until then you can take "
            + "it back.", "The journey of %s is stopped");

    private final Kind kind;
    private final String label;
    private final String consequence;
    private final String deed;

    Way(Kind kind, String label, String consequence, String deed) {
        this.kind = kind;
        this.label = label;
        this.consequence = consequence;
        this.deed = deed;
    }

    static Way of(Kind kind) {
        return Arrays.stream(values()).filter(it -> it.kind == kind).findFirst().orElseThrow();
    }

    /** The one at whose address something was decided. */
    static Way at(String path) {
        var noun = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(values()).filter(it -> it.noun().equals(noun)).findFirst().orElseThrow();
    }

    Kind kind() {
        return kind;
    }

    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String consequence() {
        return consequence;
    }

    /** The verb and its thing; what opens a door names it. */
    String button(FrozenRevision revision, FrozenStage here) {
        return switch (this) {
            case APPROVAL, MOVE, ADVANCE -> label + revision.after(here.id()).map(it -> " and open " + it.name())
                    .orElse(" and complete");
            case ATTEMPT -> "Grant another attempt";
            case EXTENSION -> "Give more time";
            case ANSWER -> "Send the answer";
            case REFUSAL -> "Decline and stop here";
            case STOP -> "Stop this journey";
            case RECOMMENDATION -> label;
        };
    }

    /** Whether the journey can end with it, so that the person may say the last word. */
    boolean mayEnd(FrozenRevision revision, FrozenStage here) {
        return revision.isAssessed() && switch (this) {
            case APPROVAL, MOVE, ADVANCE -> revision.isLast(here.id());
            case REFUSAL, STOP, RECOMMENDATION -> true;
            case ATTEMPT, EXTENSION, ANSWER -> false;
        };
    }

    boolean isPrimary() {
        return !kind.needsReason() && this != EXTENSION;
    }

    String done(String participant) {
        return deed.formatted(participant);
    }
}
