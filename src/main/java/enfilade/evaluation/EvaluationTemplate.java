package enfilade.evaluation;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Change;
import enfilade.agent.UseCase;
import enfilade.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What is assessed: one role, one course, one drill. Its stages stand in a row of their own.
 *
 * @param statusBefore what an archived template was, and becomes again when somebody restores it
 */
public record EvaluationTemplate(@Id UUID id, @Version int version, AccountId accountId, @Embedded.Empty Draft draft,
                                 @Nullable Status statusBefore, String nameLower, UUID createdBy, Instant createdAt,
                                 Instant updatedAt) {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_LANGUAGE = 35;

    /** Whether it may be walked through. */
    public enum Status implements Choice { DRAFT, ACTIVE, ARCHIVED }

    /** Who may see it. Organization and public template behave as team until there is a library. */
    public enum Visibility implements Choice {
        PRIVATE("Its maker, owners and admins"), TEAM("The whole team"), ORGANIZATION("The organization"),
        PUBLIC_TEMPLATE("Public template");

        private final String label;

        Visibility(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The manner of evaluation that this template was made for; kept and shown, each stage has its own format. */
    public enum Mode implements Choice {
        LIVE_AI_INTERVIEW("Live AI interview"), ASYNC_INTERVIEW("Async interview"),
        ROLEPLAY_SIMULATION("Roleplay simulation"), PRACTICE_SESSION("Practice session"),
        MANUAL_REVIEW("Manual review");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Everything about a template that somebody may choose. */
    public record Draft(@Column("template_name") String name, UseCase useCase, @Nullable String description,
                        @Nullable String objective, @Column("success_outcome") Outcome outcome,
                        @Nullable String positiveWord, @Nullable String negativeWord, Status status,
                        @Nullable String domain, @Nullable String level, @Nullable String requirements,
                        List<String> skills, List<String> softSkills, @Nullable String aiContext,
                        @Column("default_duration_minutes") Integer defaultMinutes, Difficulty defaultDifficulty,
                        @Column("evaluation_mode") Mode mode, Visibility visibility, String language) {

        public Draft {
            var checks = new Checks();
            name = checks.required("name", name, LONGEST_NAME, "A template needs a name.");
            checks.chosen("useCase", useCase, "Choose what this evaluation is for.");
            description = checks.optional("description", description, 10_000);
            objective = checks.optional("objective", objective, 10_000);
            outcome = outcome == null && useCase != null ? Outcome.of(useCase) : outcome;
            positiveWord = checks.optional("positiveWord", positiveWord, 60);
            negativeWord = checks.optional("negativeWord", negativeWord, 60);
            status = Objects.requireNonNullElse(status, Status.ACTIVE);
            domain = checks.optional("domain", domain, 160);
            level = checks.optional("level", level, 160);
            requirements = checks.optional("requirements", requirements, 10_000);
            skills = checks.list("skills", skills);
            softSkills = checks.list("softSkills", softSkills);
            aiContext = checks.optional("aiContext", aiContext, 10_000);
            defaultMinutes = Objects.requireNonNullElse(
                    checks.within("defaultMinutes", defaultMinutes, 1, 480, "A duration is 1 to 480 minutes."), 30);
            defaultDifficulty = Objects.requireNonNullElse(defaultDifficulty, Difficulty.INTERMEDIATE);
            mode = Objects.requireNonNullElse(mode, Mode.LIVE_AI_INTERVIEW);
            visibility = Objects.requireNonNullElse(visibility, Visibility.TEAM);
            var tag = language;
            language = Objects.requireNonNullElse(checks.tried(() -> language(tag)), "en");
            checks.refuse();
        }

        /** A template that has only a name and a purpose yet. */
        public static Draft named(String name, UseCase useCase, @Nullable String description) {
            return new Draft(name, useCase, description, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null);
        }

        public Draft called(String name) {
            return new Draft(name, useCase, description, objective, outcome, positiveWord, negativeWord, status, domain,
                    level, requirements, skills, softSkills, aiContext, defaultMinutes, defaultDifficulty, mode,
                    visibility, language);
        }

        public Draft as(Status status) {
            return new Draft(name, useCase, description, objective, outcome, positiveWord, negativeWord, status, domain,
                    level, requirements, skills, softSkills, aiContext, defaultMinutes, defaultDifficulty, mode,
                    visibility, language);
        }

        /** What another draft would change, in the words of the page. */
        List<Change> changesTo(Draft other) {
            return TemplateText.of(this).changesTo(TemplateText.of(other));
        }

        /** A language tag after BCP 47, in its canonical spelling. */
        private static String language(@Nullable String tag) {
            if (tag == null || tag.isBlank()) return "en";
            try {
                var canonical = new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
                if (canonical.length() <= LONGEST_LANGUAGE) return canonical;
            } catch (java.util.IllformedLocaleException no) {
                // said below, as for one that is too long
            }
            throw new Refusal.Invalid("language", "A language is a tag such as en, pt-BR or de.");
        }
    }

    static EvaluationTemplate of(Actor by, Draft draft, Instant now) {
        return new EvaluationTemplate(UUID.randomUUID(), 0, by.accountId(), draft, null, fold(draft.name()),
                by.id(), now, now);
    }

    EvaluationTemplate with(Draft draft, Instant now) {
        var before = draft.status() != Status.ARCHIVED ? null : isArchived() ? statusBefore : this.draft.status();
        return new EvaluationTemplate(id, version, accountId, draft, before, fold(draft.name()), createdBy,
                createdAt, now);
    }

    EvaluationTemplate restored(Instant now) {
        return with(draft.as(statusBefore == null ? Status.ACTIVE : statusBefore), now);
    }

    public String name() {
        return draft.name();
    }

    public boolean isArchived() {
        return draft.status() == Status.ARCHIVED;
    }

    /** A private template is there for its maker, for admins and for owners; for others it does not exist. */
    boolean isVisibleTo(Actor actor) {
        return draft.visibility() != Visibility.PRIVATE || actor.role().writes() || createdBy.equals(actor.id());
    }

    /** A few letters become two when they are small; beyond the longest name nobody sorts or searches. */
    static String fold(String name) {
        return Texts.cut(name.toLowerCase(Locale.ROOT), LONGEST_NAME);
    }
}
