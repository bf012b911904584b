package enfilade.review;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.Stage;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import enfilade.session.Scorecards.Filed;
import enfilade.session.Scoring;
import enfilade.session.Session;
import enfilade.web.Fields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person scores a session, with the evidence before them and nobody else's score of it. */
@Controller
@RequestMapping("/sessions/{sessionId}/scorecards")
class ScorecardController {

    private static final String PAGE = "sessions/score";

    private final Dossiers dossiers;
    private final Scoring scoring;
    private final Evidence evidence;

    ScorecardController(Dossiers dossiers, Scoring scoring, Evidence evidence) {
        this.dossiers = dossiers;
        this.scoring = scoring;
        this.evidence = evidence;
    }

    /** Where a browser looks again that was refused. */
    @GetMapping
    String index(Actor me, @PathVariable UUID sessionId) {
        dossiers.ofSession(me, sessionId);
        return "redirect:/sessions/" + sessionId + "/scorecards/new";
    }

    @GetMapping("/new")
    String blank(Actor me, @PathVariable UUID sessionId, @ModelAttribute("asked") QueueFilter asked, Model model) {
        me.mayReview();
        var it = dossiers.ofSession(me, sessionId);
        var session = session(it, sessionId);
        var stage = it.stage(session);
        Asked.refuseStrangers(me, stage);
        Scoring.whyNot(session, stage).ifPresent(why -> {
            throw new Refusal.Conflict(why);
        });
        return show(me, it, session, ScoreForm.of(stage, it.scorecards(sessionId).size()), asked, model);
    }

    @PostMapping
    Object file(Actor me, @PathVariable UUID sessionId, @ModelAttribute("form") ScoreForm form, BindingResult errors,
                @ModelAttribute("asked") QueueFilter asked, Model model, RedirectAttributes flash) {
        me.mayReview();
        var it = dossiers.ofSession(me, sessionId);
        var stage = it.stage(session(it, sessionId));
        try {
            var filed = Fields.<@Nullable Filed>accept(errors,
                    () -> scoring.score(me, sessionId, form.toDraft(stage.scale())), null);
            if (filed != null) {
                flash.addFlashAttribute("notice", "Your score for " + it.participant() + " is in");
                return "redirect:/journeys/" + it.journey().id() + (asked.isSomewhere() ? asked.query() : "");
            }
            return again(me, it, sessionId, form, errors, null, asked, model);
        } catch (Refusal.Conflict overtaken) {
            return again(me, it, sessionId, form, errors, overtaken.getMessage(), asked, model);
        }
    }

    private Object again(Actor me, Dossier it, UUID sessionId, ScoreForm form, BindingResult errors,
                         @Nullable String conflict, QueueFilter asked, Model model) {
        var now = form.seeing(it.scorecards(sessionId).size());
        show(me, it, session(it, sessionId), now, asked, model);
        Fields.showAgain("form", now, errors, model);
        model.addAttribute("conflict", conflict);
        model.addAttribute("meanwhile", evidence.meanwhile(me, it, sessionId, form.cards()));
        return new ModelAndView(PAGE, model.asMap(),
                conflict == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    private String show(Actor me, Dossier it, Session session, ScoreForm form, QueueFilter asked, Model model) {
        var stage = it.stage(session);
        var isLastWord = stage.kind() == Stage.Kind.FINAL_REVIEW && it.revision().isLast(stage.id());
        model.addAttribute("dossier", it);
        model.addAttribute("take", session);
        model.addAttribute("stage", stage);
        model.addAttribute("form", form);
        model.addAttribute("dimensions",
                form.lines().stream().map(line -> ScoreForm.Field.of(stage, line)).toList());
        model.addAttribute("mark", stage.passMark() == null ? "" : Meter.number(stage.passMark(), stage.scale()));
        model.addAttribute("scale", stage.scale().most());
        model.addAttribute("levels", ScoreForm.levels(stage.scale()));
        model.addAttribute("words", isLastWord ? it.revision().words() : List.of());
        evidence.show(me, it, session, stage, true, model);
        model.addAttribute("query", asked.isSomewhere() ? asked.query() : "");
        return PAGE;
    }

    private static Session session(Dossier it, UUID id) {
        return it.sessions().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("session"));
    }
}
