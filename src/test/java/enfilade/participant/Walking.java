package enfilade.participant;

import enfilade.account.Actor;
import enfilade.agent.UseCase;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Publishing;
import enfilade.evaluation.Stage;
import enfilade.evaluation.StageDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates with one door each, and journeys on them, written straight into the tables. */
@TestComponent
class Walking {

    private final Authoring authoring;
    private final Arranging arranging;
    private final Publishing publishing;
    private final JdbcClient db;

    Walking(Authoring authoring, Arranging arranging, Publishing publishing, JdbcClient db) {
        this.authoring = authoring;
        this.arranging = arranging;
        this.publishing = publishing;
        this.db = db;
    }

    UUID template(Actor by, String name, EvaluationTemplate.Visibility visibility) {
        var it = EvaluationTemplate.Draft.named(name, UseCase.HIRING, null);
        var template = authoring.create(by, new EvaluationTemplate.Draft(it.name(), it.useCase(), null, null,
                it.outcome(), null, null, null, null, null, null, null, null, null, null, null, null, visibility,
                null)).id();
        arranging.add(by, template, new Arranging.Wish(new StageDraft(null, "Door of " + name,
                Stage.Kind.MANUAL_REVIEW, null, null, null, null, false, null, null, null, null, null, null, null,
                null, false, null, null, null), Set.of(), null, null));
        publishing.publish(by, template);
        return template;
    }

    UUID template(Actor by, String name) {
        return template(by, name, EvaluationTemplate.Visibility.TEAM);
    }

    /** A journey that has stood at its one door for that long. */
    UUID journey(Actor by, UUID participant, UUID template, JourneyState state, Duration ago) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into journey (account_id, id, version, participant_id, template_id, revision_id, status,
                                     stage_id, waiting_for, since, granted, entries, touched_at, created_at, updated_at)
                select s.account_id, :id, 1, :participant, :template, s.revision_id, :status, s.stage_id,
                       cast(:waiting as varchar), :at, false, 1, :at, :at, :at
                  from revision_stage s
                  join revision r on r.id = s.revision_id
                 where s.account_id = :account
                   and r.template_id = :template
                """).param("account", by.accountId().value()).param("id", id).param("participant", participant)
                .param("template", template).param("status", state.name())
                .param("waiting", state == JourneyState.WAITING ? "APPROVAL" : null)
                .param("at", OffsetDateTime.ofInstant(Instant.now().minus(ago), ZoneOffset.UTC)).update();
        db.sql("update participant set walks = true where id = :id").param("id", participant).update();
        return id;
    }
}
