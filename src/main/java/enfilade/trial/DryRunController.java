package enfilade.trial;

import enfilade.account.Actor;
import enfilade.engine.Engines;
import enfilade.engine.Means;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Unpublished;
import enfilade.web.Choice;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Made-up participants walk through a template before anybody real does. */
@Controller
class DryRunController {

    private final Unpublished unpublished;
    private final Engines engines;

    DryRunController(Unpublished unpublished, Engines engines) {
        this.unpublished = unpublished;
        this.engines = engines;
    }

    /**
     * @param who    how good the participants are; nobody chosen is everybody
     * @param person what people do where something is left to them
     * @param seed   the same number, the same answers
     */
    @GetMapping("/evaluations/{templateId}/dry-run")
    String show(Actor me, @PathVariable UUID templateId, @RequestParam(defaultValue = "") List<String> who,
                @RequestParam(defaultValue = "fair") String person, @RequestParam(defaultValue = "1") long seed,
                Model model) {
        me.mayWrite();
        var rehearsed = unpublished.template(me, templateId);
        var strengths = strengths(who);
        var people = Choice.named(person, Person.values()).orElse(Person.FAIR);
        model.addAttribute("template", rehearsed.template());
        model.addAttribute("next", rehearsed.next());
        model.addAttribute("blockers", rehearsed.blockers());
        model.addAttribute("strengths", Strength.values());
        model.addAttribute("chosen", strengths);
        model.addAttribute("people", Person.values());
        model.addAttribute("person", people);
        model.addAttribute("seed", seed);
        model.addAttribute("run", rehearsed.revision().map(revision -> {
            var scorer = new Scorer(revision, it -> engines.of(Runner.SCRIPTED).judge(it, Means.BUILT_IN),
                    stage -> scriptable(me, stage), seed);
            return DryRunPage.of(revision, scorer, strengths.stream()
                    .map(it -> DryRun.of(revision, scorer, people, it)).toList());
        }).orElse(null));
        return "trials/dry-run";
    }

    /** Where a model would run it, the script stands in: nobody pays for somebody who does not exist. */
    private Runner scriptable(Actor me, FrozenStage stage) {
        return engines.runnerOf(me.accountId(), stage).isThere()
                && engines.of(Runner.SCRIPTED).runs(stage, Means.BUILT_IN) ? Runner.SCRIPTED : Runner.NOBODY;
    }

    private static List<Strength> strengths(List<String> who) {
        var found = List.of(Strength.values()).stream().filter(it -> who.contains(it.wire())).toList();
        return found.isEmpty() ? List.of(Strength.values()) : found;
    }
}
