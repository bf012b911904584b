package enfilade.session;

import enfilade.account.Visitor;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import enfilade.session.Ears.Whose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The room in which a conversation is held, with everything that its page shows. */
@Component
class TalkPage {

    private final Hall hall;
    private final Talks talks;
    private final Scorecards scorecards;
    private final Ears ears;

    TalkPage(Hall hall, Talks talks, Scorecards scorecards, Ears ears) {
        this.hall = hall;
        this.talks = talks;
        this.scorecards = scorecards;
        this.ears = ears;
    }

    String show(Visit visit, Session session, Talk talk, Model model) {
        return show(visit, session, talk, "", null, model);
    }

    /** The same with what was typed and not taken, and why. */
    String again(Visitor visitor, UUID sessionId, String typed, @Nullable String wrong, Model model) {
        var visit = hall.furnish(visitor, model);
        var session = visit.session(sessionId);
        return show(visit, session, talks.of(visit, session), typed, wrong, model);
    }

    private String show(Visit visit, Session session, Talk talk, String typed, @Nullable String wrong, Model model) {
        model.addAttribute("door", visit.door(session.stageId()));
        model.addAttribute("stage", visit.stage(session));
        model.addAttribute("room", visit.home() + "/sessions/" + session.id());
        model.addAttribute("sessionId", session.id());
        model.addAttribute("talk", talk);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("name", name(visit.stage(session)));
        model.addAttribute("holds", "With " + name(visit.stage(session)) + ", " + holder(session));
        model.addAttribute("scene", scene(visit.stage(session)));
        model.addAttribute("noted", TalkNotice.NOTED);
        model.addAttribute("practice", visit.stage(session).kind() == Stage.Kind.PRACTICE_SESSION);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute(Microphone.EARS, talk.isOver() ? Whose.NOBODYS : ears.of(visit.visitor()));
        if (talk.isOver()) model.addAttribute("found", found(visit, session));
        return "door/talk";
    }

    /** What came of a round of practice, which nobody else tells; null until it is there. */
    private @Nullable String found(Visit visit, Session session) {
        if (visit.stage(session).kind() != Stage.Kind.PRACTICE_SESSION) return null;
        return Scorecards.counting(scorecards.of(session.accountId(), List.of(session.id())))
                .map(it -> it.card().summary()).orElse(null);
    }

    private static String name(FrozenStage stage) {
        return stage.interviewerName() == null ? "the interviewer" : stage.interviewerName();
    }

    private static String holder(Session session) {
        return session.runner() == Runner.MODEL
                ? "software that speaks through a language model, or by rules while that is away"
                : "software that goes by fixed rules";
    }

    /** Whom it plays, and where: for the participant's eyes as well. */
    private static @Nullable String scene(FrozenStage stage) {
        var isPlay = stage.kind() == Stage.Kind.ROLEPLAY_SIMULATION && stage.interviewer() != null
                && stage.interviewer().context() != null;
        return isPlay ? stage.interviewer().context().scenarioContext() : null;
    }
}
