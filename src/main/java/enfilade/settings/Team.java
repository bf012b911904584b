package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in a team and which places it keeps for others, in the words of the one who looks. */
record Team(List<Row> members, List<Place> places) {

    /**
     * One member.
     *
     * @param absentUntil the last day of their absence as forms know it; null while they are here
     * @param absence     the same in words
     */
    record Row(UUID id, String name, String email, Role role, String since, boolean me, @Nullable String absentUntil,
               String absence) {}

    /** One open invitation. */
    record Place(UUID id, Role role, String note, String made) {}

    static Team of(Actor me, Instant now, Dates dates, JdbcClient db) {
        var members = db.sql("""
                select m.id, p.name, p.email, m.role, m.created_at,
                       case when m.back_at > :now then m.absent_until end as absent_until
                  from member m
                  join person p on p.id = m.person_id
                 where m.account_id = :account
                 order by lower(p.name), m.id
                """).param("account", me.accountId().value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> row(row, me, dates)).list();
        return new Team(members, me.role().managesPeople() ? places(me, now, dates, db) : List.of());
    }

    /** Relies on the index invitation_of_account. */
    private static List<Place> places(Actor me, Instant now, Dates dates, JdbcClient db) {
        return db.sql("""
                select id, role, note, invited_by, created_at, expires_at
                  from invitation
                 where account_id = :account
                   and expires_at > :now
                 order by created_at desc, id
                """).param("account", me.accountId().value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> place(row, me, dates)).list();
    }

    public boolean isOnlyOwner(Row member) {
        return member.role() == Role.OWNER && members.stream().filter(it -> it.role() == Role.OWNER).count() == 1;
    }

    Row member(UUID id) {
        return members.stream().filter(it -> it.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("member"));
    }

    private static Row row(ResultSet row, Actor me, Dates dates) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var until = row.getObject("absent_until", LocalDate.class);
        return new Row(id, row.getString("name"), row.getString("email"), Role.valueOf(row.getString("role")),
                dates.day(instant(row, "created_at"), me.zone()), id.equals(me.id()),
                until == null ? null : until.toString(), until == null ? "" : "Absent until " + dates.date(until));
    }

    private static Place place(ResultSet row, Actor me, Dates dates) throws SQLException {
        return new Place(row.getObject("id", UUID.class), Role.valueOf(row.getString("role")), row.getString("note"),
                "Made by " + row.getString("invited_by") + " " + dates.minute(instant(row, "created_at"), me.zone())
                        + ", works until " + dates.minute(instant(row, "expires_at"), me.zone()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
