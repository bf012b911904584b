package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Dates;
import enfilade.web.Fields;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the editor of an interviewer shows: the form, its choices, and where the interviewer is used. */
@Component
class AgentEditor {

    static final List<String> LEVELS = List.of("1 · 0–19", "2 · 20–39", "3 · 40–59", "4 · 60–79", "5 · 80–100");

    private final AgentProfiles profiles;
    private final Starters starters;
    private final JdbcClient db;
    private final Dates dates;

    AgentEditor(AgentProfiles profiles, Starters starters, JdbcClient db, Dates dates) {
        this.profiles = profiles;
        this.starters = starters;
        this.db = db;
        this.dates = dates;
    }

    /** Around the form: whose editor this is and the doors where it stands. */
    AgentProfile show(Actor me, UUID id, Model model) {
        var profile = find(me, id);
        var uses = Use.of(me, id, db);
        model.addAttribute("profile", profile);
        model.addAttribute("uses", uses);
        model.addAttribute("usage", Use.summary(uses));
        if (profile.isPublic()) Snapshot.of(me.accountId(), id, db).ifPresent(it -> shown(me, profile, it, model));
        return profile;
    }

    /** In the library since 3 Nov; changed since */
    private void shown(Actor me, AgentProfile profile, Snapshot snapshot, Model model) {
        model.addAttribute("publicId", snapshot.publicId());
        model.addAttribute("shown", "In the library since " + dates.day(snapshot.publishedAt(), me.zone()));
        model.addAttribute("behind", snapshot.isBehind(profile));
    }

    void open(AgentForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("dimensionNames", form.dimensionNames());
        model.addAttribute("useCases", UseCase.values());
        model.addAttribute("tones", Interaction.Tone.values());
        model.addAttribute("styles", Interaction.Style.values());
        model.addAttribute("difficulties", Interaction.Difficulty.values());
        model.addAttribute("depths", Interaction.ProbingDepth.values());
        model.addAttribute("engines", Engine.values());
        model.addAttribute("scales", Scoring.Scale.values());
        model.addAttribute("methods", Scoring.Method.values());
        model.addAttribute("levels", LEVELS);
        model.addAttribute("starters", starters.all());
    }

    /** What was typed, with what is wrong about it. */
    void refuse(AgentForm form, BindingResult errors, Model model) {
        Fields.showAgain("form", form, errors, model);
        again(form, model);
        if (errors.hasFieldErrors("dimensions")) model.addAttribute("focus", "d0-weight");
    }

    /** The form with other rows, and the place where one goes on typing. */
    void arrange(AgentForm form, String act, Model model) {
        if (act.startsWith("q-")) {
            var rows = QuestionRows.arranged(form.questions(), act);
            model.addAttribute("touched", rows.touched());
            model.addAttribute("focus", rows.focus());
            again(form.asking(rows.rows()), model);
            return;
        }
        var arranged = form.arranged(act);
        again(arranged, model);
        model.addAttribute("focus", switch (act) {
            case "add" -> "d" + (arranged.dimensions().size() - 1) + "-name";
            case "even" -> "even-out";
            default -> "add-dimension";
        });
    }

    /** What was typed stays, and would now go over what somebody else has saved; this says what that would change. */
    void conflict(Actor me, UUID id, AgentForm form, Refusal.Conflict overtaken, Model model) {
        var theirs = show(me, id, model);
        again(form.over(theirs.version()), model);
        model.addAttribute("focus", "overtaken");
        model.addAttribute("conflict", overtaken.getMessage());
        model.addAttribute("differences", AgentText.of(null, theirs)
                .changesTo(AgentText.of(null, form.toDraft())));
    }

    private void again(AgentForm form, Model model) {
        open(form, model);
        model.addAttribute("unsaved", true);
    }

    private AgentProfile find(Actor me, UUID id) {
        return profiles.findByAccountIdAndId(me.accountId(), id)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
    }
}
