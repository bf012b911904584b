package enfilade.welcome;

import enfilade.Constraint;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.agent.Profiling;
import enfilade.agent.Starters;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team looks around in rooms that are furnished already, and clears them out again in one go. */
@Service
@Transactional
class Sampling {

    /** What became of the sample when it was cleared out. */
    record Cleared(int gone, List<String> kept) {}

    private static final Constraint ONCE = new Constraint("sample_workspace_once_per_account", "",
            "The sample workspace is here already.");

    private final Starters starters;
    private final Profiling profiling;
    private final Authoring authoring;
    private final Arranging arranging;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Sampling(Starters starters, Profiling profiling, Authoring authoring, Arranging arranging, Activities activities,
             JdbcClient db, Clock clock) {
        this.starters = starters;
        this.profiling = profiling;
        this.authoring = authoring;
        this.arranging = arranging;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** The three pipelines with their interviewers, made as anybody would make them. */
    void furnish(Actor by) {
        by.mayWrite();
        begin(by);
        for (var pipeline : SamplePipeline.ALL) {
            var starter = starters.draft(pipeline.starter());
            var agent = profiling.create(by, starter).id();
            remember(by, agent, SampleThing.Kind.AGENT);
            var template = authoring.create(by, pipeline.template()).id();
            remember(by, template, SampleThing.Kind.TEMPLATE);
            pipeline.stages().forEach(stage -> arranging.add(by, template,
                    new Arranging.Wish(stage.draft(agent, starter.questions()), Set.of(), null, null)));
        }
        activities.record(by, "account.updated", by.accountId().value(), "Set up the sample workspace");
    }

    /** Whatever has been made of it meanwhile goes too; what other doors or revisions need stays and is named. */
    Cleared clear(Actor by) {
        by.mayWrite();
        lock(by);
        var things = SampleThing.of(by.accountId(), db);
        var kept = new ArrayList<String>();
        things.stream().filter(SampleThing::isTemplate).forEach(it -> {
            if (!authoring.discard(by, it.id())) kept.add(it.name() + " was published: it is archived instead.");
        });
        things.stream().filter(thing -> !thing.isTemplate()).forEach(it ->
                profiling.discard(by, it.id()).ifPresent(kept::add));
        db.sql("delete from sample_workspace where account_id = :account")
                .param("account", by.accountId().value()).update();
        activities.record(by, "account.updated", by.accountId().value(), "Removed the sample workspace");
        return new Cleared(things.size() - kept.size(), List.copyOf(kept));
    }

    /**
     * Takes everything that will go before the first of it goes, in one order, so that nobody who edits some of it
     * waits in a circle.
     */
    private void lock(Actor by) {
        db.sql("select account_id from sample_workspace where account_id = :account for update")
                .param("account", by.accountId().value()).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.Conflict("There is no sample workspace here any more."));
        for (var table : List.of("evaluation_template", "agent_profile")) {
            db.sql("""
                    select id
                      from %s
                     where account_id = :account
                       and id in (select thing_id from sample_thing where account_id = :account)
                     order by id
                       for update
                    """.formatted(table)).param("account", by.accountId().value()).query(UUID.class).list();
        }
    }

    private void begin(Actor by) {
        try {
            db.sql("insert into sample_workspace (account_id, made_at) values (:account, :now)")
                    .param("account", by.accountId().value())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, ONCE);
        }
    }

    private void remember(Actor by, UUID thing, SampleThing.Kind kind) {
        db.sql("insert into sample_thing (account_id, thing_id, kind) values (:account, :thing, :kind)")
                .param("account", by.accountId().value()).param("thing", thing).param("kind", kind.name()).update();
    }
}
