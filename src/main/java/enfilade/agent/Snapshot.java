package enfilade.agent;

import enfilade.Checks;
import enfilade.account.AccountId;
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
 * @param publicId its address in the library, which tells nothing of where it comes from
 */
record Snapshot(UUID publicId, AgentText agent, Instant publishedAt) {

    static Snapshot taken(AgentProfile profile, boolean showsOrganization, Instant now) {
        var whole = AgentText.of(null, profile);
        return new Snapshot(UUID.randomUUID(), showsOrganization ? whole : withoutOrganization(whole), now);
    }

    /** The one that a team shows of its interviewer now. */
    static Optional<Snapshot> of(AccountId account, UUID profile, JdbcClient db) {
        return db.sql("""
                select id, profile_text, published_at
                  from public_profile
                 where account_id = :account
                   and agent_profile_id = :profile
                """).param("account", account.value()).param("profile", profile).query(Snapshot::from).optional();
    }

    static void remove(AccountId account, UUID profile, JdbcClient db) {
        db.sql("delete from public_profile where account_id = :account and agent_profile_id = :profile")
                .param("account", account.value()).param("profile", profile).update();
        mark(account, profile, false, db);
    }

    static AgentText read(String text) {
        return Objects.requireNonNull(AgentText.read(JsonText.read(text), "", new Checks()));
    }

    /** Whether what was written about the organization is part of it. */
    boolean showsOrganization() {
        return agent.context().organizationContext() != null;
    }

    /** Whether readers of the library would see no difference. */
    boolean saysTheSameAs(Snapshot other) {
        return JsonText.pretty(agent).equals(JsonText.pretty(other.agent));
    }

    /** Whether the interviewer is no longer as the library shows it. */
    boolean isBehind(AgentProfile profile) {
        return !agent.changesTo(taken(profile, showsOrganization(), publishedAt).agent).isEmpty();
    }

    void insert(AccountId account, UUID profile, JdbcClient db) {
        filled(db.sql("""
                insert into public_profile (account_id, id, agent_profile_id, name, name_lower, use_case, looks_for,
                                            question_count, profile_text, published_at)
                values (:account, :id, :profile, :name, :lower, :use, :looks, :questions, :text, :at)
                """), account, profile).param("id", publicId).update();
        mark(account, profile, true, db);
    }

    /** Shows this one at the same address. */
    void replace(AccountId account, UUID profile, JdbcClient db) {
        filled(db.sql("""
                update public_profile
                   set name = :name, name_lower = :lower, use_case = :use, looks_for = :looks,
                       question_count = :questions, profile_text = :text, published_at = :at
                 where account_id = :account
                   and agent_profile_id = :profile
                """), account, profile).update();
    }

    /** System Design 50 · Coding 30 */
    static String looksFor(AgentText agent) {
        return agent.evaluationDimensions().stream().map(AgentText.DimensionText::words)
                .collect(Collectors.joining(" · "));
    }

    private StatementSpec filled(StatementSpec sql, AccountId account, UUID profile) {
        return sql.param("account", account.value()).param("profile", profile).param("name", agent.name())
                .param("lower", AgentProfile.fold(agent.name())).param("use", agent.useCase().name())
                .param("looks", looksFor(agent)).param("questions", agent.questions().size())
                .param("text", JsonText.pretty(agent))
                .param("at", OffsetDateTime.ofInstant(publishedAt, ZoneOffset.UTC));
    }

    /** The interviewer stays the same, whoever sees it: its version is left alone. */
    private static void mark(AccountId account, UUID profile, boolean shown, JdbcClient db) {
        db.sql("update agent_profile set is_public = :shown where account_id = :account and id = :profile")
                .param("account", account.value()).param("profile", profile).param("shown", shown).update();
    }

    private static AgentText withoutOrganization(AgentText it) {
        var context = new Context(null, it.context().domainContext(), it.context().scenarioContext());
        return new AgentText(it.key(), it.name(), it.persona(), it.useCase(), it.evaluationDimensions(), context,
                it.interaction(), it.scoring(), it.output(), it.additionalInstructions(), it.engine(), it.questions());
    }

    private static Snapshot from(ResultSet row, int number) throws SQLException {
        return new Snapshot(row.getObject("id", UUID.class), read(row.getString("profile_text")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
