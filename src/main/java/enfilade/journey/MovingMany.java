package enfilade.journey;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.activity.Change;
import enfilade.batch.Batch;
import enfilade.batch.BatchAct;
import enfilade.batch.Prospect;
import enfilade.evaluation.EvaluationTemplates;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Revisions;
import enfilade.evaluation.Take;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves those who walk through a template to another of its revisions, and says before what would become of each. */
@Component
class MovingMany implements BatchAct {

    private record Person(UUID id, String name, String email, UUID journey) {}

    private final Moving moving;
    private final Journeys journeys;
    private final Paths paths;
    private final Doors doors;
    private final EvaluationTemplates templates;
    private final Revisions revisions;
    private final FrozenRevisions frozen;
    private final JdbcClient db;

    MovingMany(Moving moving, Journeys journeys, Paths paths, Doors doors, EvaluationTemplates templates,
               Revisions revisions, FrozenRevisions frozen, JdbcClient db) {
        this.moving = moving;
        this.journeys = journeys;
        this.paths = paths;
        this.doors = doors;
        this.templates = templates;
        this.revisions = revisions;
        this.frozen = frozen;
        this.db = db;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.MOVE;
    }

    @Override
    public void check(Actor by, Batch.Wish wish) {
        by.mayEnrol();
        var checks = new Checks();
        checks.chosen("templateId", wish.templateId(), "Say on which template they walk.");
        checks.chosen("revision", wish.revision(), "Choose the revision to which they move.");
        checks.refuse();
        templates.of(by, wish.templateId());
        Checks.named("revision", () -> to(by, wish));
    }

    /** Six statements, however many they are, and what the revisions take that nobody has read lately. */
    @Override
    public List<Prospect> look(Actor by, Batch.Wish wish, Collection<UUID> participants) {
        if (participants.isEmpty()) return List.of();
        var to = to(by, wish);
        var people = people(by, wish, participants);
        var ids = people.stream().map(Person::journey).toList();
        var walking = ids.isEmpty() ? List.<Journey>of() : journeys.findByAccountIdAndIdIn(by.accountId(), ids);
        var ways = paths.of(by.accountId(), walking.stream()
                .map(it -> new Paths.On(it.id(), it.revisionId(), it.moves())).toList());
        var takes = doors.takes(by.accountId(), ids);
        var all = walking.stream().collect(Collectors.toMap(Journey::id, Function.identity()));
        return people.stream().map(it -> prospect(it, all.get(it.journey()), ways.get(it.journey()), to,
                takes.getOrDefault(it.journey(), List.of()))).toList();
    }

    @Override
    public Done apply(Actor by, Batch.Wish wish, Prospect whom) {
        var moved = moving.move(by, Optional.ofNullable(whom.journeyId()).orElseThrow(), to(by, wish).id());
        return new Done(Optional.of(moved.id()), "Moved to revision " + wish.revision() + ".");
    }

    @Override
    public void undo(Actor by, Batch.Wish wish, Prospect whom, Done done) {
        moving.back(by, done.thing().orElseThrow());
    }

    private FrozenRevision to(Actor by, Batch.Wish wish) {
        var template = Optional.ofNullable(wish.templateId()).orElseThrow(() -> new Refusal.NotFound("template"));
        return frozen.of(by.accountId(), revisions.of(by.accountId(), template,
                Optional.ofNullable(wish.revision()).orElse(0)).id());
    }

    private static Prospect prospect(Person it, Journey journey, FrozenRevision from, FrozenRevision to,
                                     List<Take> takes) {
        var route = Route.of(from, to, journey.standing(), takes);
        return new Prospect(it.id(), it.journey(), it.name(), it.email(), route.isPossible(),
                route.isPossible() ? words(from, to, journey, route) : String.valueOf(route.no()),
                mail(route), seen(journey, takes));
    }

    /** "Stays at Technical: pass mark 80 instead of 75. Ahead: Culture, Final." */
    private static String words(FrozenRevision from, FrozenRevision to, Journey journey, Route route) {
        var here = from.stage(journey.stageId());
        var where = here.id().equals(route.stage()) ? (route.isOpened() ? "%s opens anew, as %s." : "Stays at %s.")
                .formatted(route.door().name(), route.door().kind().label())
                : "Leaves %s, which is not in revision %d; %s opens.".formatted(here.name(), to.number(),
                        route.door().name());
        var kept = route.door().order() == 0 ? "" : " What is behind them is kept.";
        return where + changes(here, route) + ahead(route) + without(route) + kept;
    }

    private static String changes(FrozenStage here, Route route) {
        var changes = here.id().equals(route.stage()) ? here.changesTo(route.door()) : List.<Change>of();
        return changes.isEmpty() ? "" : " There: " + Change.sentence(changes) + ".";
    }

    private static String ahead(Route route) {
        var ahead = route.way().stages().stream().skip(route.door().order() + 1L).toList();
        return ahead.isEmpty() ? " No door after it." : " Then " + names(ahead) + ".";
    }

    private static String without(Route route) {
        return (route.gone().isEmpty() ? "" : " No longer: " + names(route.gone()) + ".")
                + (route.skipped().isEmpty() ? "" : " Not asked for any more: " + names(route.skipped()) + ".");
    }

    private static String names(List<FrozenStage> doors) {
        return doors.stream().map(FrozenStage::name).collect(Collectors.joining(", "));
    }

    private static @Nullable String mail(Route route) {
        return route.isPossible() && route.isOpened() ? "Door opened" : null;
    }

    /** All that can change: what happened, what has been begun, and on which revision. */
    private static String seen(Journey journey, List<Take> takes) {
        var newest = takes.isEmpty() ? "" : takes.getLast().state().name();
        return journey.entries() + " " + newest + " " + journey.revisionId();
    }

    /** Of each the journey that goes on, else the newest one. */
    private List<Person> people(Actor by, Batch.Wish wish, Collection<UUID> participants) {
        return db.sql("""
                select w.id, w.name, w.email, w.journey
                  from (select p.id, p.name, p.email, j.id as journey,
                               row_number() over (
                                 partition by p.id
                                     order by case when j.status in ('ACTIVE', 'WAITING') then 0 else 1 end,
                                              j.created_at desc, j.id) as place
                          from participant p
                          join journey j on (j.account_id, j.participant_id) = (p.account_id, p.id)
                          join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                         where p.account_id = :account
                           and p.id in (:participants)
                           and j.template_id = :template
                           and %s) w
                 where w.place = 1
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(by)).param("participants", participants)
                .param("template", wish.templateId()).query(Person.class).list();
    }
}
