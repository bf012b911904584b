package enfilade.evaluation;

import enfilade.agent.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The interviewer at a door, as far as the row has to know it.
 *
 * @param anchored whether a dimension says what its levels mean
 * @param gated    whether a dimension has a mark of its own that somebody could miss
 * @param plan     whether there are questions for stages that have none
 */
record DoorAgent(UUID id, int version, String name, boolean archived, boolean anchored, boolean gated,
                 boolean plan, Engine engine) {

    /** To be selected where "a" is the profile: dimensions are found by their key, a plan by the length of its text. */
    static final String COLUMNS = """
            a.id as agent_id, a.version as agent_version, a.name as agent_name, a.status as agent_status,
            a.engine as agent_engine, length(a.questions) > 2 as agent_plan,
            exists (select 1 from dimension d
                     where (d.account_id, d.agent_profile) = (a.account_id, a.id)
                       and cardinality(d.anchors) > 0) as anchored,
            exists (select 1 from dimension d
                     where (d.account_id, d.agent_profile) = (a.account_id, a.id)
                       and d.pass_threshold > 0) as gated
            """;

    static @Nullable DoorAgent from(ResultSet row) throws SQLException {
        var id = row.getObject("agent_id", UUID.class);
        return id == null ? null : new DoorAgent(id, row.getInt("agent_version"), row.getString("agent_name"),
                "ARCHIVED".equals(row.getString("agent_status")), row.getBoolean("anchored"), row.getBoolean("gated"),
                row.getBoolean("agent_plan"), Engine.valueOf(row.getString("agent_engine")));
    }
}
