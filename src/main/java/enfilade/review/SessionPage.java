package enfilade.review;

import enfilade.account.Actor;
import enfilade.session.Asked;
import enfilade.session.Delays;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import enfilade.session.Judges;
import enfilade.session.Scoring;
import enfilade.session.Session;
import enfilade.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a session shows: what was said or handed in, beside its scorecards. */
@Component
class SessionPage {

    static final String VIEW = "sessions/show";

    /** Something that happened to it, when. */
    record Moment(String what, String when, String at) {}

    private final Dossiers dossiers;
    private final Evidence evidence;
    private final Judges judges;
    private final Delays delays;
    private final Dates dates;

    SessionPage(Dossiers dossiers, Evidence evidence, Judges judges, Delays delays, Dates dates) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.judges = judges;
        this.delays = delays;
        this.dates = dates;
    }

    String show(Actor me, UUID sessionId, Model model) {
        var it = dossiers.ofSession(me, sessionId);
        var session = it.sessions().stream().filter(one -> one.id().equals(sessionId)).findFirst().orElseThrow();
        var stage = it.stage(session);
        var mayReview = Asked.mayReview(me, stage);
        model.addAttribute("dossier", it);
        model.addAttribute("take", session);
        model.addAttribute("stage", stage);
        model.addAttribute("state", Words.of(it, session));
        model.addAttribute("moments", moments(me, it, session));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("submission", evidence.work(session, stage));
        model.addAttribute("cards",
                Card.of(it.scorecards(sessionId), stage, me, Reading.of(it, session, List.of()), dates));
        model.addAttribute("counts", Counts.of(it.door(stage.id())));
        model.addAttribute("delay", delays.of(me, session).orElse(null));
        model.addAttribute("isSealed", it.isSealed() && stage.id().equals(it.stage().id()));
        model.addAttribute("mayScore", mayReview && Scoring.whyNot(session, stage).isEmpty());
        model.addAttribute("mayJudgeAgain", mayReview && judges.whyNotAgain(session, stage).isEmpty());
        return VIEW;
    }

    private List<Moment> moments(Actor me, Dossier it, Session session) {
        var moments = new ArrayList<Moment>();
        add("Door opened", session.createdAt(), me, moments);
        add("Arranged for", session.scheduledAt(), me, moments);
        add("Begun", session.startedAt(), me, moments);
        add("Handed in", session.handedInAt(), me, moments);
        add(Words.of(it, session), session.endedAt(), me, moments);
        return moments;
    }

    private void add(String what, @Nullable Instant at, Actor me, List<Moment> moments) {
        if (at != null) moments.add(new Moment(what, dates.minute(at, me.zone()), at.toString()));
    }
}
