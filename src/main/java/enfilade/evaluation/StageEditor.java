package enfilade.evaluation;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.agent.Engine;
import enfilade.agent.Interviewer;
import enfilade.web.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the inline editor offers: whom to choose from, and what the choices will do. */
@Component
class StageEditor {

    /** The fields that somebody can be led to, by their ids. */
    private static final Set<String> FIELDS = Set.of("name", "position", "kind", "agentId", "minutes", "passThreshold",
            "automation", "allowRetake", "engine", "status");

    /** A member who may be asked to review, or was asked before losing the role for it. */
    record Asked(UUID id, String name, boolean asked, boolean able) {}

    /** An interviewer to choose, with the words that show the choice. */
    record Choice(@Nullable UUID id, String name, String facts, List<String> dimensions, int questions,
                  @Nullable Difficulty difficulty, boolean chosen) {

        /** Whose questions count as long as the stage has none of its own. */
        String plan() {
            if (id == null) return "No questions yet. Write some here, or choose an interviewer.";
            return questions == 0 ? "No questions yet: they are made from what %s looks for.".formatted(name)
                    : "None here yet: %s brings %s.".formatted(name,
                            Texts.counted(questions, "question", "questions"));
        }
    }

    /** The open editor: which stage it is for (none yet when it is a new one), and where it stands among the rows. */
    record Open(@Nullable UUID stage, int at, int of, String action, String cancel, Choice interviewer, String looksFor,
                List<Choice> interviewers, List<Asked> members, Consequences outcome, String inheritedDifficulty,
                String rules, String plan) {

        public boolean isNew() {
            return stage == null;
        }

        /** Whether the editor stands in the place of this row. */
        public boolean isFor(Door door) {
            return door.id().equals(stage);
        }

        /** Whether a new door's editor stands right before this row. */
        public boolean isBefore(Door door) {
            return stage == null && door.order() != null && door.order() == at;
        }

        public boolean isAfterAll(int size) {
            return stage == null && at >= size;
        }

        /** Whether its stage stands in no row, because it was archived or is about to come back. */
        public boolean isOutside(Pipeline pipeline) {
            return stage != null && pipeline.doors().stream().noneMatch(this::isFor);
        }
    }

    private static final Choice NOBODY = new Choice(null, "No interviewer", "", List.of(), 0, null, true);

    private final JdbcClient db;

    StageEditor(JdbcClient db) {
        this.db = db;
    }

    /** Opens the editor in the model: two statements more than the page, three when the interviewer was archived. */
    Open open(Actor me, TemplatePage.Shown page, @Nullable UUID stage, StageForm form, int at, Model model) {
        var interviewers = interviewers(me, form);
        var chosen = interviewers.stream().filter(Choice::chosen).findFirst().orElse(NOBODY);
        var base = "/evaluations/" + page.template().id() + "/stages";
        var size = page.pipeline().size();
        var open = new Open(stage, at, stage == null ? size + 1 : size, stage == null ? base : base + "/" + stage,
                "/evaluations/" + page.template().id(), chosen, chosen.facts(), interviewers, members(me, form),
                Consequences.of(form.choices(), next(page.pipeline(), stage, at)),
                inherited(chosen, page.template()), rules(form), chosen.plan());
        model.addAttribute("editor", open);
        model.addAttribute("dimensionNames", chosen.dimensions());
        model.addAttribute("kinds", Stage.Kind.values());
        model.addAttribute("automations", Stage.Automation.values());
        model.addAttribute("difficulties", Difficulty.values());
        model.addAttribute("engines", Engine.values());
        model.addAttribute("countings", Stage.Counting.values());
        return open;
    }

    /** The field of that id, if there is one. */
    static @Nullable String field(String asked) {
        return FIELDS.contains(asked) ? asked : null;
    }

    /**
     * Opens it once more, with what was typed and not saved.
     *
     * @param seen what it was opened with; where it is contested, both values are shown
     */
    void again(Actor me, TemplatePage.Shown page, @Nullable UUID stage, StageForm form,
               @Nullable Opened<StageForm> seen, Model model) {
        var size = page.pipeline().size();
        int at = form.position() == null ? size : Math.clamp(form.position() - 1, 0, size);
        var open = open(me, page, stage, form, at, model);
        model.addAttribute("dirty", "true");
        if (seen == null) return;
        model.addAttribute("opened", seen.text());
        if (!seen.contested().isEmpty()) model.addAttribute("contest", StageWords.contest(me, seen, open));
    }

    /** The door behind this one, as it will stand. */
    static @Nullable String next(Pipeline pipeline, @Nullable UUID stage, int at) {
        var behind = stage == null ? pipeline.doors().stream().skip(at).findFirst() : pipeline.after(stage);
        return behind.map(Door::name).orElse(null);
    }

    private List<Choice> interviewers(Actor me, StageForm form) {
        var choices = new ArrayList<Choice>();
        for (var it : Interviewer.choices(me.accountId(), form.agentId(), db)) {
            choices.add(choice(it, it.useCase(), it.id().equals(form.agentId())));
        }
        if (form.agentId() != null && choices.stream().noneMatch(Choice::chosen)) {
            Interviewer.find(me.accountId(), form.agentId(), db).ifPresent(it ->
                    choices.addFirst(choice(it, "Archived", true)));
        }
        return List.copyOf(choices);
    }

    private static Choice choice(Interviewer it, String kind, boolean chosen) {
        return new Choice(it.id(), it.name(), kind + " · " + it.dimensions(), it.dimensionNames(), it.questions(),
                Difficulty.of(it.difficulty()), chosen);
    }

    /** Whose difficulty counts when the stage has none of its own: the interviewer's, else the template's. */
    private static String inherited(Choice chosen, EvaluationTemplate template) {
        return chosen.difficulty() == null ? "Template: " + template.draft().defaultDifficulty().label()
                : chosen.name() + ": " + chosen.difficulty().label();
    }

    private List<Asked> members(Actor me, StageForm form) {
        return db.sql("""
                select m.id, m.role, p.name
                  from member m
                  join person p on p.id = m.person_id
                 where m.account_id = :account
                 order by p.name, m.id
                """).param("account", me.accountId().value())
                .query((row, n) -> new Asked(row.getObject("id", UUID.class), row.getString("name"),
                        form.asks(row.getObject("id", UUID.class)), Role.valueOf(row.getString("role")).reviews()))
                .list().stream().filter(it -> it.able() || it.asked()).toList();
    }

    /** What is set among the folded rules, so that nothing hides in there. */
    private static String rules(StageForm form) {
        var set = new ArrayList<String>();
        if (form.consentText() != null && !form.consentText().isBlank()) set.add("consent");
        if (form.engine() != null && form.engine() != Engine.DEFAULT) {
            set.add(form.engine().label().toLowerCase(java.util.Locale.ROOT) + " engine");
        }
        if (form.countingAttempt() == Stage.Counting.BEST) set.add("best attempt counts");
        if (form.choices().borderlinePoints() != null) {
            set.add("borderline " + Wording.number(form.choices().borderlinePoints()));
        }
        if (form.sealedReview()) set.add("sealed review");
        var asked = Objects.requireNonNullElse(form.reviewerIds(), List.of()).size();
        if (asked > 0) set.add(Texts.counted(asked, "reviewer", "reviewers"));
        return set.isEmpty() ? "none set" : String.join(" · ", set);
    }
}
