package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Journey;
import enfilade.journey.Standing;
import enfilade.journey.Standing.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;

/**
 * What a participant may know of their own way, behind their link.
 *
 * @param team     whose it is
 * @param zone     by which clock times are told
 * @param standing as the participant knows it: an end that can still be taken back looks like a person who is looking
 * @param doors    all of them, in their order
 * @param held     of each session, its door as it was then
 */
public record Visit(Visitor visitor, String team, String participant, ZoneId zone, Journey journey, Standing standing,
                    FrozenRevision revision, List<Doorstep> doors, List<Session> sessions,
                    Map<UUID, FrozenStage> held, Instant now) {

    private static final List<String> WORDS = List.of("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven",
            "Eight", "Nine");

    public String home() {
        return "/door/" + visitor.token();
    }

    public String template() {
        return revision.templateName();
    }

    public boolean mayAct() {
        return visitor.mayAct(now);
    }

    public boolean isOver() {
        return standing.hasEnded();
    }

    /** Whether they can ask somebody to look again at what was decided. */
    public boolean mayLookAgain() {
        return mayAct() && Petitioning.mayLookAgain(journey, now);
    }

    /** The door where the journey stands, or ended. */
    public Doorstep here() {
        return door(journey.stageId());
    }

    public Doorstep door(UUID stage) {
        return doors.stream().filter(it -> it.stage().id().equals(stage)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("stage"));
    }

    /** One of their own sessions; those of other journeys do not exist here. */
    Session session(UUID id) {
        return sessions.stream().filter(it -> it.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("session"));
    }

    /** Whether what was written in that session, or in the one that went on from it, is out of their hands. */
    boolean isHandedIn(UUID id) {
        return session(id).handedInAt() != null || sessions.stream().filter(it -> id.equals(it.resumes()))
                .anyMatch(it -> isHandedIn(it.id()));
    }

    /** Whether their time at the open door is over. */
    public boolean isLate() {
        return standing.isWaitingFor(Reason.OVERDUE);
    }

    /** What is refused for another reason to whoever comes too late: they want to know what became of their words. */
    Refusal.Conflict no(Refusal.Conflict said) {
        return !isLate() ? said : new Refusal.Conflict("Your time here is over. What was saved before is kept, and a "
                + "person at " + team + " decides how it goes on. You can ask them for more time.");
    }

    /** Whether anything can still be written or done in that session. */
    boolean isAtWork(Session session) {
        var isOver = isLate() && session.stageId().equals(standing.stage());
        return mayAct() && !isOver && session.isUnderWay() && Attending.isAtWork(journey, session.stageId());
    }

    /** "2 h 15 min", of all doors at which they have something to do; empty when there is none. */
    public String time() {
        var theirs = doors.stream().filter(Doorstep::isTheirs).map(Doorstep::stage).toList();
        return theirs.isEmpty() ? "" : FrozenRevision.timeOf(theirs);
    }

    /** "Door 3 of 4. Two behind you, one after this." */
    public String progress() {
        var place = here().stage().number();
        var after = doors.size() - place;
        var behind = place == 1 ? "" : inWords(place - 1) + " behind you, ";
        var ahead = after == 0 ? "the last one" : inWords(after).toLowerCase(Locale.ROOT) + " after this";
        var rest = behind + (behind.isEmpty() && after > 0 ? inWords(after) + " after this" : ahead);
        return "Door %d of %d%s.".formatted(place, doors.size(), doors.size() == 1 ? "" : ". " + capital(rest));
    }

    public boolean hasSoftware() {
        return doors.stream().anyMatch(Doorstep::isRun);
    }

    /** The door at which a session is or was held, as it was then. */
    FrozenStage stage(Session session) {
        return held.get(session.id());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String inWords(int number) {
        return number < WORDS.size() ? WORDS.get(number) : String.valueOf(number);
    }
}
