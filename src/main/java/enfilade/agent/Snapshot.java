package enfilade.agent;

import enfilade.Checks;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.web.JsonText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a team shows of one of its interviewers in the library: a copy from the moment of its publication. What is
 * changed afterwards stays unseen until it is published again.
 *
 * @param publicId          its address in the library, which tells nothing of where it comes from
 * @param showsOrganization whether what was written about the organization is part of it
 */
record Snapshot(UUID publicId, AgentText agent, boolean showsOrganization, Instant publishedAt) {

    static Snapshot taken(AgentProfile profile, boolean showsOrganization, Instant now) {
        var whole = AgentText.of(null, profile);
        return new Snapshot(UUID.randomUUID(), showsOrganization ? whole : withoutOrganization(whole),
                showsOrganization, now);
    }

    /** The one that a team shows of its interviewer now. */
    static Optional<Snapshot> of(AccountId account, UUID profile, JdbcClient db) {
        return db.sql("""
                select id, profile_text, shows_organization, published_at
                  from public_profile
                 where account_id = :account
                   and agent_profile_id = :profile
                """).param("account", account.value()).param("profile", profile).query(Snapshot::from).optional();
    }

    static boolean remove(AccountId account, UUID profile, JdbcClient db) {
        return db.sql("delete from public_profile where account_id = :account and agent_profile_id = :profile")
                .param("account", account.value()).param("profile", profile).update() == 1;
    }

    static AgentText read(String text) {
        return Objects.requireNonNull(AgentText.read(JsonText.read(text), "", new Checks()));
    }

    /** Whether the interviewer is no longer as the library shows it. */
    boolean isBehind(AgentProfile profile) {
        return !agent.changesTo(taken(profile, showsOrganization, publishedAt).agent).isEmpty();
    }

    void insert(Actor by, UUID profile, JdbcClient db) {
        filled(db.sql("""
                insert into public_profile (account_id, id, agent_profile_id, name, name_lower, use_case, looks_for,
                                            question_count, profile_text, shows_organization, published_at,
                                            published_by_member)
                values (:account, :id, :profile, :name, :lower, :use, :looks, :questions, :text, :shows, :at,
                        cast(:member as uuid))
                """), by, profile).param("id", publicId).update();
    }

    /** Shows this one at the same address; false when nothing is shown any longer. */
    boolean replace(Actor by, UUID profile, JdbcClient db) {
        return filled(db.sql("""
                update public_profile
                   set name = :name, name_lower = :lower, use_case = :use, looks_for = :looks,
                       question_count = :questions, profile_text = :text, shows_organization = :shows,
                       published_at = :at, published_by_member = cast(:member as uuid)
                 where account_id = :account
                   and agent_profile_id = :profile
                """), by, profile).update() == 1;
    }

    /** System Design 50 · Coding 30 */
    static String looksFor(AgentText agent) {
        return agent.evaluationDimensions().stream().map(AgentText.DimensionText::words)
                .collect(Collectors.joining(" · "));
    }

    private StatementSpec filled(StatementSpec sql, Actor by, UUID profile) {
        return sql.param("account", by.accountId().value()).param("profile", profile).param("name", agent.name())
                .param("lower", AgentProfile.fold(agent.name())).param("use", agent.useCase().name())
                .param("looks", looksFor(agent)).param("questions", agent.questions().size())
                .param("text", JsonText.pretty(agent)).param("shows", showsOrganization)
                .param("at", OffsetDateTime.ofInstant(publishedAt, ZoneOffset.UTC))
                .param("member", by.kind() == Actor.Kind.MEMBER ? by.id() : null);
    }

    private static AgentText withoutOrganization(AgentText it) {
        var context = new AgentProfile.Context(null, it.context().domainContext(), it.context().scenarioContext());
        return new AgentText(it.key(), it.name(), it.persona(), it.useCase(), it.evaluationDimensions(), context,
                it.interaction(), it.scoring(), it.output(), it.additionalInstructions(), it.engine(), it.questions());
    }

    private static Snapshot from(ResultSet row, int number) throws SQLException {
        return new Snapshot(row.getObject("id", UUID.class), read(row.getString("profile_text")),
                row.getBoolean("shows_organization"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
