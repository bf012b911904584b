package enfilade.bench;

import enfilade.account.Actor;
import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Guest;
import enfilade.account.Scope;
import enfilade.account.Secret;
import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Stage;
import enfilade.evaluation.StageDraft;
import enfilade.settings.Opening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two accounts of the same size. The first template of each is made through the use cases; the others are its copies,
 * row by row, because thousands of them would otherwise take longer than the bench.
 */
final class Furnishing {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Opening opening;
    private final Profiling profiling;
    private final Authoring authoring;
    private final Arranging arranging;
    private final ApiKeys keys;
    private final Secret secret;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Map<String, List<String>> columns = new HashMap<>();

    Furnishing(Opening opening, Profiling profiling, Authoring authoring, Arranging arranging, ApiKeys keys,
               Secret secret, TransactionTemplate transaction, JdbcClient db) {
        this.opening = opening;
        this.profiling = profiling;
        this.authoring = authoring;
        this.arranging = arranging;
        this.keys = keys;
        this.secret = secret;
        this.transaction = transaction;
        this.db = db;
    }

    /** @return what the first account has, and a key to it */
    World furnish(int templates, int stages, int rooms) {
        var world = account("acme", templates, stages, rooms);
        account("rival", templates, stages, rooms);
        db.sql("analyze").update();
        return world;
    }

    private World account(String slug, int templates, int stages, int rooms) {
        var owner = opening.open(new Guest("127.0.0.1"), slug, slug, new Opening.Newcomer("Ada",
                "ada@" + slug + ".example", "a long walk through many rooms", ZoneOffset.UTC)).actor();
        var agent = profiling.create(owner, AgentProfile.Draft.quick("Alex", "Alex, a staff engineer on the platform.",
                UseCase.HIRING, List.of("System Design", "Coding", "Communication"))).id();
        var empty = template(owner, "Room");
        var full = template(owner, "Senior Backend Engineer");
        IntStream.range(0, stages).forEach(i -> arranging.add(owner, full,
                new Arranging.Wish(stage(i, agent), Set.of(), null, null)));
        transaction.executeWithoutResult(status -> {
            IntStream.range(1, rooms).forEach(i -> copy(empty, i));
            IntStream.range(1, templates).forEach(i -> copy(full, i));
        });
        var shown = ApiKey.fresh();
        keys.save(ApiKey.of(owner.accountId(), "Bench", shown, List.of(Scope.values()), owner.name(), null, secret,
                Instant.now()));
        return new World(shown, agent, ids(owner, "evaluation_template", "template_name <> 'Room'"),
                ids(owner, "evaluation_stage", "removed_at is null"),
                ids(owner, "evaluation_template", "template_name = 'Room'"));
    }

    private UUID template(Actor owner, String name) {
        return authoring.create(owner, EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
    }

    /** Every other one brings questions of its own. */
    private static StageDraft stage(int number, UUID agent) {
        var plan = number % 2 == 0 ? null : new QuestionPlan(List.of(
                question("How would you keep two services from doing the same work twice?", "idempotency key"),
                question("What do you look at first when an answer takes too long?", "a trace")));
        return new StageDraft("technical", "Technical Screen " + (number + 1), Stage.Kind.AI_INTERVIEW, agent, 45, null,
                BigDecimal.valueOf(70), true, 2, 24, Stage.Automation.AUTO_ADVANCE, null,
                "Find a quiet place, and have paper at hand. There are no trick questions; think aloud.", plan, null,
                null, false, 14, null, null);
    }

    private static Question question(String prompt, String evidence) {
        return new Question(prompt, List.of("Can you give an example?"), "System Design",
                List.of(new Question.Evidence(evidence, List.of())), 300);
    }

    private void copy(UUID original, int number) {
        var fresh = UUID.randomUUID();
        Map<String, Object> params = Map.of("original", original, "fresh", fresh,
                "born", OffsetDateTime.ofInstant(LONG_AGO.plusSeconds(number), ZoneOffset.UTC));
        db.sql(copying("evaluation_template", "id = :original", Map.of("id", ":fresh", "created_at", ":born",
                "updated_at", ":born"))).params(params).update();
        db.sql(copying("evaluation_stage", "template_id = :original", Map.of("id", "gen_random_uuid()", "template_id",
                ":fresh", "created_at", ":born", "updated_at", ":born"))).params(params).update();
    }

    private String copying(String table, String which, Map<String, String> instead) {
        var names = columns.computeIfAbsent(table, name -> db.sql("select column_name from information_schema.columns "
                + "where table_schema = 'public' and table_name = :table").param("table", name)
                .query(String.class).list());
        return "insert into %s (%s) select %s from %s where %s".formatted(table, String.join(", ", names),
                names.stream().map(column -> instead.containsKey(column)
                        ? "cast(%s as %s)".formatted(instead.get(column), type(column)) : column)
                        .collect(Collectors.joining(", ")), table, which);
    }

    private static String type(String column) {
        return column.endsWith("_at") ? "timestamp with time zone" : "uuid";
    }

    private List<UUID> ids(Actor owner, String table, String condition) {
        return db.sql("select id from %s where account_id = :account and %s".formatted(table, condition))
                .param("account", owner.accountId().value()).query(UUID.class).list();
    }
}
