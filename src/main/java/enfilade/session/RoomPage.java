package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.web.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The room behind a door, with everything that its page shows. */
@Component
class RoomPage {

    private final Hall hall;
    private final WrittenAnswers answers;
    private final Attachments attachments;
    private final TalkPage talk;
    private final Talks talks;
    private final Talking talking;
    private final Dates dates;

    RoomPage(Hall hall, WrittenAnswers answers, Attachments attachments, TalkPage talk, Talks talks, Talking talking,
             Dates dates) {
        this.hall = hall;
        this.talk = talk;
        this.talks = talks;
        this.talking = talking;
        this.answers = answers;
        this.attachments = attachments;
        this.dates = dates;
    }

    /** The room as it stands; where nothing can be done any more, the participant's own page says why. */
    String open(Visitor visitor, UUID sessionId, Model model) {
        var visit = hall.furnish(visitor, model);
        var session = visit.session(sessionId);
        if (Talks.isHeld(session, visit.stage(session)) && session.hasBegun()) {
            var found = talks.of(visit, session);
            return talk.show(visit, session, found.isUnread() && visit.isAtWork(session)
                    ? talking.read(visitor, sessionId) : found, model);
        }
        if (!visit.isAtWork(session)) return "redirect:" + visit.home();
        return show(visit, session, UnaryOperator.identity(), model);
    }

    /** The same with what was typed and not kept: it is never taken from the page, whatever has happened meanwhile. */
    String again(Visitor visitor, UUID sessionId, UnaryOperator<AnswerSheet> typed, Model model) {
        var visit = hall.furnish(visitor, model);
        return show(visit, visit.session(sessionId), typed, model);
    }

    /** The same when nothing can be kept any more, with the reason. */
    String closed(Visitor visitor, UUID sessionId, AnswerSheet typed, Refusal.Conflict why, Model model) {
        var visit = hall.furnish(visitor, model);
        model.addAttribute("conflict", visit.no(why).getMessage());
        return show(visit, visit.session(sessionId), kept -> typed, model);
    }

    /** What is kept, of one of the visitor's own sessions. */
    AnswerSheet sheet(Visitor visitor, UUID sessionId, Model model) {
        var visit = hall.furnish(visitor, model);
        var session = visit.session(sessionId);
        return AnswerSheet.of(prompts(visit, session), answers.of(session.accountId(), session.id()));
    }

    /** Draft saved today at 14:50, Lisbon time */
    static TimedWords saved(Instant at, ZoneId zone, Dates dates) {
        return TimedWords.minute("Draft saved %s", at, zone, dates);
    }

    private String show(Visit visit, Session session, UnaryOperator<AnswerSheet> typed, Model model) {
        var door = visit.door(session.stageId());
        var kept = answers.of(session.accountId(), session.id());
        model.addAttribute("door", door);
        model.addAttribute("room", visit.home() + "/sessions/" + session.id());
        model.addAttribute("sessionId", session.id());
        if (!door.isWritten()) {
            model.addAttribute("prompts", prompts(visit, session));
            return "door/practice";
        }
        model.addAttribute("sheet", typed.apply(AnswerSheet.of(prompts(visit, session), kept)));
        model.addAttribute("saved", newest(kept) == null ? null : saved(newest(kept), visit.zone(), dates));
        model.addAttribute("files", attachments.of(session.accountId(), session.id()));
        return "door/room";
    }

    private static List<Prompt> prompts(Visit visit, Session session) {
        return Prompt.of(visit.stage(session));
    }

    private static @Nullable Instant newest(List<Answer> kept) {
        return kept.stream().map(Answer::savedAt).max(Comparator.naturalOrder()).orElse(null);
    }
}
