package enfilade.notice;

import enfilade.journey.Journey;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that were written about a journey, in the order in which they were; those held back are gone. */
@Component
record Letterbox(Messages messages, JdbcClient db) {

    List<Message> about(Journey journey) {
        return db.sql("select id from message where account_id = :account and journey_id = :journey "
                        + "and status <> 'CANCELLED'")
                .param("account", journey.accountId().value()).param("journey", journey.id()).query(UUID.class).list()
                .stream().map(id -> messages.of(journey.accountId(), id))
                .sorted(Comparator.comparing(Message::createdAt).thenComparing(Message::kind)).toList();
    }

    /** Which ones, in few words: "INVITATION DOOR_OPENED". */
    String kinds(Journey journey) {
        return about(journey).stream().map(it -> it.kind().name()).collect(Collectors.joining(" "));
    }

    Message last(Journey journey) {
        return about(journey).getLast();
    }

    /** Everything that was ever written to anybody, held back or not; without the addresses, which are no words. */
    List<String> texts() {
        return db.sql("select subject || ' ' || body from message").query(String.class).list().stream()
                .map(text -> text.replaceAll("https?://\\S+", "")).toList();
    }
}
