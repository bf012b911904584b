package enfilade.batch;

import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchItem.Outcome;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participants;
import enfilade.support.Errands;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tests of batches start: some people, a template, and a hand that does what is due. */
abstract class BatchTests extends PagesTests {

    @Autowired Preparing preparing;
    @Autowired Confirming confirming;
    @Autowired Batches batches;
    @Autowired BatchItems items;
    @Autowired Enrolling enrolling;
    @Autowired Participants participants;
    @Autowired Rehearsal rehearsal;
    @Autowired Errands errands;
    @Autowired JdbcClient db;

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    UUID add(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@acme.example";
        return enrolling.enrol(ada, Draft.named(name, email), null).id();
    }

    List<UUID> add(int many) {
        return IntStream.range(0, many).mapToObj(i -> add("Person " + (100 + i))).toList();
    }

    UUID template() {
        return rehearsal.hiring(ada, Sketch.of("Task").kind(enfilade.evaluation.Stage.Kind.MANUAL_REVIEW));
    }

    Batch prepare(Kind kind, Wish wish, List<UUID> people) {
        return preparing.prepare(ada, kind, wish, people);
    }

    Batch invite(UUID template, List<UUID> people) {
        return prepare(Kind.INVITE, new Wish(template, null, List.of()), people);
    }

    Batch tag(List<UUID> people, String... tags) {
        return prepare(Kind.TAG, new Wish(null, null, List.of(tags)), people);
    }

    Batch now(Batch batch) {
        return batches.of(batch.accountId(), batch.id());
    }

    /** Confirmed by Ada and done. */
    Batch run(Batch batch) {
        confirming.confirm(ada, batch.id());
        errands.run();
        return now(batch);
    }

    Batch takeBack(Batch batch) {
        confirming.takeBack(ada, batch.id());
        errands.run();
        return now(batch);
    }

    List<Outcome> outcomes(Batch batch) {
        return all(batch).stream().map(BatchItem::outcome).toList();
    }

    List<BatchItem> all(Batch batch) {
        return items.page(batch, null, 0, true, Batch.MOST);
    }

    Participant participant(UUID id) {
        return participants.of(ada, id);
    }

    Stream<String> messages() {
        return db.sql("select status from message order by created_at").query(String.class).list().stream();
    }

    int count(String from) {
        return db.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
