package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenRevisions;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import enfilade.participant.Traces;
import enfilade.participant.Untold;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody's journeys stand, and the links by which they come. */
@Component
@Order(Belongings.JOURNEYS)
class JourneyBelongings implements Belongings {

    private final FrozenRevisions revisions;
    private final JdbcClient db;
    private final Clock clock;

    JourneyBelongings(FrozenRevisions revisions, JdbcClient db, Clock clock) {
        this.revisions = revisions;
        this.db = db;
        this.clock = clock;
    }

    /** Behind a seal each of them waits for a review. */
    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var journeys = journeys(account, participant);
        journeys.stream().filter(it -> untold.isSealed(it.get("id"))).forEach(it -> hide(it));
        journeys.forEach(it -> it.remove("revision_id"));
        return List.of(new Chapter("journeys", "Journeys", journeys), links(account, participant));
    }

    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var journeys = journeys(account, participant);
        journeys.forEach(it -> {
            if (!untold.isKnown(it.get("id")) && !"active".equals(it.get("status"))) hide(it);
            var revision = revisions.of(account, UUID.fromString(String.valueOf(it.remove("revision_id"))));
            var isTheirs = untold.isWordKnown(it.get("id")) && it.get("recommended_by") != null
                    && revision.tellsRecommendation();
            if (!isTheirs) it.keySet().removeAll(List.of("recommendation", "recommended_by"));
        });
        return List.of(new Chapter("journeys", "Journeys", journeys), links(account, participant));
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        Traces.eraseFromJourneys(account, participant, db, "journey_door", "journey_link");
        Traces.erase(account, participant, db, "journey");
    }

    private static void hide(Map<String, @Nullable Object> journey) {
        journey.put("status", "waiting");
        journey.put("waiting_for", "review");
        journey.keySet().removeAll(List.of("since", "deadline_at", "recommendation", "recommended_by", "updated_at"));
    }

    private List<Map<String, @Nullable Object>> journeys(AccountId account, UUID participant) {
        return db.sql("""
                select j.id, t.template_name as template, r.number as revision, j.revision_id,
                       s.stage_name as stands_at, lower(j.status) as status, lower(j.waiting_for) as waiting_for,
                       j.since, j.deadline_at, j.recommendation, j.recommended_by, j.created_at, j.updated_at
                  from journey j
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                  join revision r            on (r.account_id, r.id) = (j.account_id, j.revision_id)
                  join revision_stage s      on (s.account_id, s.revision_id, s.stage_id)
                                              = (j.account_id, j.revision_id, j.stage_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                 order by j.created_at, j.id
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list();
    }

    /** When there was one, and never the link itself: whoever has it comes in. */
    private Chapter links(AccountId account, UUID participant) {
        return new Chapter("links", "Links", db.sql("""
                select l.journey_id, l.number, l.created_by, l.created_at, l.expires_at, l.opened_at, l.revoked_at
                  from journey_link l
                  join journey j on (j.account_id, j.id) = (l.account_id, l.journey_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                 order by l.created_at, l.number
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list());
    }
}
