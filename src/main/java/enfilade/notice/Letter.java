package enfilade.notice;

import enfilade.evaluation.Stage;
import enfilade.web.Choice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter has to say, one record for each kind; the words around it stand in templates/letters. None carries a
 * score, and none the reason why somebody stopped a journey.
 */
public sealed interface Letter {

    /** What a letter is for. */
    enum Kind implements Choice {
        INVITATION("Invitation"), DOOR_OPENED("Next door"), RETAKE("Another try"), EXTENDED("More time"),
        ANSWERED("Answer"), RESULT("Result"), STOPPED("End"), REVIEW_REQUESTED("Review request"), REQUESTED("Request"),
        REMINDER("Reminder"), ESCALATION("Late in the team"), HANDED_OVER("Handed over"), RELIEVED("Taken over");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    default Kind kind() {
        return switch (this) {
            case Invitation it -> Kind.INVITATION;
            case DoorOpened it -> Kind.DOOR_OPENED;
            case Retake it -> Kind.RETAKE;
            case Extended it -> Kind.EXTENDED;
            case Answered it -> Kind.ANSWERED;
            case Result it -> Kind.RESULT;
            case Stopped it -> Kind.STOPPED;
            case ReviewRequested it -> Kind.REVIEW_REQUESTED;
            case Reminder it -> Kind.REMINDER;
            case Escalation it -> Kind.ESCALATION;
            case HandedOver it -> Kind.HANDED_OVER;
            case Relieved it -> Kind.RELIEVED;
            case Requested it -> Kind.REQUESTED;
        };
    }

    /** The one address in it that somebody has to open; null when there is none. */
    default @Nullable String link() {
        return null;
    }

    /**
     * Somebody is asked to walk through a template's doors.
     *
     * @param what    the template's name
     * @param parts   at how many doors they have something to do
     * @param minutes how long these take together
     * @param asked   whether software asks or judges at one of the doors
     * @param until   until when the link works
     * @param zone    whose clock the reader has
     * @param contact the mail address of somebody who answers questions; null when nobody is named
     */
    record Invitation(String name, String team, String what, int parts, int minutes, boolean asked, String link,
                      @Nullable Instant until, ZoneId zone, @Nullable String contact) implements Letter {}

    /**
     * The next door is open.
     *
     * @param door     the stage's name
     * @param format   what somebody does there, in words: an interview, a written task
     * @param deadline until when; null when there is none
     * @param arranged for when; null is any time
     */
    record DoorOpened(String name, String team, String what, String door, String format, int minutes, String link,
                      @Nullable Instant deadline, @Nullable Instant arranged, ZoneId zone) implements Letter {

        static String doing(Stage.Kind kind) {
            return switch (kind) {
                case AI_INTERVIEW -> "an interview";
                case ROLEPLAY_SIMULATION -> "a roleplay";
                case PRACTICE_SESSION -> "practice, with nothing at stake";
                case ASYNC_ASSESSMENT -> "a written task";
                case MANUAL_REVIEW, FINAL_REVIEW -> "a review";
            };
        }
    }

    /**
     * Somebody may go through the same door once more.
     *
     * @param from from when; null when at once
     */
    record Retake(String name, String team, String what, String door, String link, @Nullable Instant from,
                  @Nullable Instant deadline, ZoneId zone) implements Letter {}

    /** There is more time. */
    record Extended(String name, String team, String what, String door, String link, Instant deadline, ZoneId zone)
            implements Letter {}

    /**
     * A person has answered what somebody asked for.
     *
     * @param who  the one who answered
     * @param said their words, in as many lines as they wrote
     * @param link null when none lets them in any more
     */
    record Answered(String name, String team, String what, String who, String said, @Nullable String link)
            implements Letter {}

    /**
     * A journey is through its last door.
     *
     * @param decision what a person decided, in plain words; null when there was nothing to decide
     * @param who      who decided; null when nobody had to
     */
    record Result(String name, String team, String what, @Nullable String decision, @Nullable String who,
                  @Nullable String link) implements Letter {}

    /**
     * A person has ended a journey; why is between people, and not in a letter.
     *
     * @param contact the mail address of somebody who answers questions; null when nobody is named
     */
    record Stopped(String name, String team, String what, @Nullable String contact) implements Letter {}

    /**
     * A member is asked to look at a door: by name and stage, without score or outcome, which may be sealed.
     *
     * @param who   the participant who stands there
     * @param asked what is asked of the member: to score, to approve, to decide how it goes on
     */
    record ReviewRequested(String name, String team, String what, String who, String door, String asked, String link)
            implements Letter {}

    /**
     * A member is reminded of everything that waits for them for too long: by doors, and without anybody's name, as one
     * letter is about many people.
     *
     * @param count how much it is, in words
     * @param lines one for each door
     */
    record Reminder(String name, String team, String count, int days, List<String> lines, String link)
            implements Letter {}

    /** One in charge hears what waits for anybody for too long, and whose turn it is. */
    record Escalation(String name, String team, String count, int days, List<String> lines, String link)
            implements Letter {}

    /** A member gets what another has not done for too long. */
    record HandedOver(String name, String team, String what, String who, String door, int days, String link)
            implements Letter {}

    /**
     * The one who had it has it no more.
     *
     * @param next who has it now
     */
    record Relieved(String name, String team, String what, String who, String door, int days, String next,
                    String link) implements Letter {}

    /**
     * A member hears that a participant asks the team for something; in which words is not told in a letter.
     *
     * @param who  the participant
     * @param asks for what: for more time, to be erased
     * @param due  by when they are answered
     */
    record Requested(String name, String team, String what, String who, String asks, Instant due, String link,
                     ZoneId zone) implements Letter {}
}
