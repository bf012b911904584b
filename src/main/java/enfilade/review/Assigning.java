package enfilade.review;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Sight;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Paths;
import enfilade.journey.Standing.Status;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /**
     * A member who may decide at a door.
     *
     * @param absentUntil the last day of their absence; null while they are here
     */
    record Reviewer(UUID id, String name, String email, boolean isAsked, @Nullable LocalDate absentUntil) {

        boolean isHere() {
            return absentUntil == null;
        }
    }

    private final Guiding guiding;
    private final Dossiers dossiers;
    private final Paths paths;
    private final Dates dates;
    private final JdbcClient db;
    private final Clock clock;

    Assigning(Guiding guiding, Dossiers dossiers, Paths paths, Dates dates, JdbcClient db, Clock clock) {
        this.guiding = guiding;
        this.dossiers = dossiers;
        this.paths = paths;
        this.dates = dates;
        this.db = db;
        this.clock = clock;
    }

    /** @return who has it now; null is nobody */
    @Nullable Reviewer assign(Actor by, UUID journeyId, @Nullable UUID member) {
        by.mayReview();
        var journey = guiding.hold(by, journeyId);
        Asked.refuseStrangers(by, paths.of(journey).stage(journey.stageId()));
        var to = member == null ? null : among(by, journey).stream().filter(it -> it.id().equals(member)).findFirst()
                .orElseThrow(() -> new Refusal.Conflict("They may not decide here, so they cannot take it."));
        if (!isAssignable(dossiers.of(by, journeyId))) {
            throw new Refusal.Conflict("This journey waits for nobody any more.");
        }
        if (to != null && !to.isHere() && !to.id().equals(by.id())) {
            throw new Refusal.Conflict(to.name() + " is absent until " + dates.date(to.absentUntil())
                    + ". Give it to somebody who is here.");
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
                select m.id, p.name, p.email, case when %s then m.absent_until end as absent_until,
                       exists (select 1
                                 from revision_reviewer r
                                where (r.account_id, r.revision_id, r.stage_id)
                                    = (j.account_id, j.revision_id, j.stage_id)
                                  and r.member_id = m.id) as asked
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
                """.formatted(Member.IS_ABSENT, Sight.OF_TEMPLATE)).params(Sight.of(reader))
                .param("journey", journey.id()).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new Reviewer(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("email"), row.getBoolean("asked"),
                        row.getObject("absent_until", LocalDate.class))).list();
    }
}
