package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The doors that each journey comes through: those of its revision, and for whoever was moved to another one, those
 * behind them as they were when they walked through, and those of the new one ahead.
 */
@Component
public class Paths {

    /** A journey, the revision that it is on, and how often it was moved. */
    public record On(UUID journey, UUID revision, int moves) {}

    private record Door(UUID journey, UUID revision, UUID stage, boolean isPast) {}

    private final FrozenRevisions revisions;
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate rows;

    Paths(FrozenRevisions revisions, JdbcClient db, NamedParameterJdbcTemplate rows) {
        this.revisions = revisions;
        this.db = db;
        this.rows = rows;
    }

    /** No statement of its own, but for one who was moved. */
    public FrozenRevision of(Journey it) {
        return of(it.accountId(), List.of(new On(it.id(), it.revisionId(), it.moves()))).get(it.id());
    }

    /** Of many journeys, by their ids: one statement if any was moved, else none. */
    public Map<UUID, FrozenRevision> of(AccountId account, Collection<On> all) {
        var ways = new HashMap<UUID, FrozenRevision>();
        all.forEach(it -> ways.put(it.journey(), revisions.of(account, it.revision())));
        doors(account, all.stream().filter(it -> it.moves() > 0).map(On::journey).toList(), 0)
                .forEach((journey, doors) -> ways.computeIfPresent(journey, (id, to) -> along(account, to, doors)));
        return ways;
    }

    /** From now on this is the way. Only for whoever holds the journey. */
    void keep(Journey moved, FrozenRevision way) {
        var all = IntStream.range(0, way.stages().size() + way.past().size())
                .mapToObj(i -> row(moved, i, way)).toArray(MapSqlParameterSource[]::new);
        rows.batchUpdate("""
                insert into journey_door (account_id, journey_id, move, place, revision_id, stage_id, is_past)
                values (:account, :journey, :move, :place, :revision, :stage, :past)
                """, all);
    }

    /** The way as it was before the last move. */
    FrozenRevision before(Journey it, UUID revision) {
        var whole = revisions.of(it.accountId(), revision);
        var doors = it.moves() < 2 ? null : doors(it.accountId(), List.of(it.id()), 1).get(it.id());
        return doors == null ? whole : along(it.accountId(), whole, doors);
    }

    private FrozenRevision along(AccountId account, FrozenRevision whole, List<Door> doors) {
        return whole.along(stages(account, doors, false), stages(account, doors, true));
    }

    private static MapSqlParameterSource row(Journey it, int place, FrozenRevision way) {
        var isPast = place >= way.stages().size();
        var door = isPast ? way.past().get(place - way.stages().size()) : way.stages().get(place);
        return new MapSqlParameterSource("account", it.accountId().value()).addValue("journey", it.id())
                .addValue("move", it.moves()).addValue("place", place).addValue("past", isPast)
                .addValue("revision", door.revision()).addValue("stage", door.id());
    }

    /** @param ago how many moves ago: 0 is how it is */
    private Map<UUID, List<Door>> doors(AccountId account, List<UUID> moved, int ago) {
        if (moved.isEmpty()) return Map.of();
        return db.sql("""
                select d.journey_id as journey, d.revision_id as revision, d.stage_id as stage, d.is_past
                  from journey_door d
                  join journey j on (j.account_id, j.id, j.moves - :ago) = (d.account_id, d.journey_id, d.move)
                 where d.account_id = :account
                   and d.journey_id in (:journeys)
                 order by d.journey_id, d.place
                """).param("account", account.value()).param("journeys", moved).param("ago", ago)
                .query(Door.class).list().stream().collect(Collectors.groupingBy(Door::journey));
    }

    private List<FrozenStage> stages(AccountId account, List<Door> doors, boolean past) {
        return doors.stream().filter(it -> it.isPast() == past)
                .map(it -> revisions.of(account, it.revision()).stage(it.stage())).toList();
    }
}
