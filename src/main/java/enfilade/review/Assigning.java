package enfilade.review;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.evaluation.FrozenRevisions;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Status;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes what waits for a person, gives it to another who may decide it, or gives it back. */
@Service
@Transactional
class Assigning {

    /** A member who may decide at a door. */
    record Reviewer(UUID id, String name, String email) {}

    private final Guiding guiding;
    private final Dossiers dossiers;
    private final FrozenRevisions revisions;
    private final JdbcClient db;

    Assigning(Guiding guiding, Dossiers dossiers, FrozenRevisions revisions, JdbcClient db) {
        this.guiding = guiding;
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.db = db;
    }

    /** @return who has it now; null is nobody */
    @Nullable Reviewer assign(Actor by, UUID journeyId, @Nullable UUID member) {
        by.mayReview();
        var journey = guiding.hold(by, journeyId);
        Asked.refuseStrangers(by, revisions.of(by.accountId(), journey.revisionId()).stage(journey.stageId()));
        var to = member == null ? null : among(by, journey).stream().filter(it -> it.id().equals(member)).findFirst()
                .orElseThrow(() -> new Refusal.Conflict("They may not decide here, so they cannot take it."));
        if (!isAssignable(dossiers.of(by, journeyId))) {
            throw new Refusal.Conflict("This journey waits for nobody any more.");
        }
        guiding.assign(by, journeyId, member);
        return to;
    }

    /** Whether it waits for a person, as the one who asks is told. */
    static boolean isAssignable(Dossier it) {
        var status = it.standing().status();
        return status == Status.WAITING || status == Status.COMPLETED && it.revision().isAssessed()
                && it.journey().recommendedBy() == null;
    }

    /** Everyone who may decide where a journey stands: asked or in charge, and able to see its template. */
    List<Reviewer> among(Actor reader, Journey journey) {
        return db.sql("""
                select m.id, p.name, p.email
                  from journey j
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                  join member m              on m.account_id = j.account_id
                  join person p              on p.id = m.person_id
                 where j.account_id = :account
                   and j.id = :journey
                   and %s
                   and (m.role in ('ADMIN', 'OWNER')
                        or m.role = 'REVIEWER'
                           and (t.visibility <> 'PRIVATE' or t.created_by = m.id)
                           and (not exists (select 1
                                              from revision_reviewer r
                                             where (r.account_id, r.revision_id, r.stage_id)
                                                 = (j.account_id, j.revision_id, j.stage_id))
                                or exists (select 1
                                             from revision_reviewer r
                                            where (r.account_id, r.revision_id, r.stage_id)
                                                = (j.account_id, j.revision_id, j.stage_id)
                                              and r.member_id = m.id)))
                 order by p.name, m.id
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(reader)).param("journey", journey.id())
                .query((row, n) -> new Reviewer(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("email"))).list();
    }
}
