package enfilade.participant;

import enfilade.account.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person was given more of, as their record tells it: all of it and the reasons, without who said so. */
@Component
@Order(Belongings.PERSON - 30)
class AccommodationBelongings implements Belongings {

    private final Accommodations accommodations;
    private final JdbcClient db;

    AccommodationBelongings(Accommodations accommodations, JdbcClient db) {
        this.accommodations = accommodations;
        this.db = db;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var entries = accommodations.findByAccountIdAndParticipantIdOrderByCreatedAtDesc(account, participant)
                .stream().map(AccommodationBelongings::entry).toList();
        return entries.isEmpty() ? List.of() : List.of(new Chapter("accommodations", "Accommodations", entries));
    }

    /** What they were given is theirs to know; why is what those in charge noted for each other. */
    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        var all = of(account, participant);
        all.forEach(chapter -> chapter.entries().forEach(entry -> entry.remove("reason")));
        return all;
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        Traces.erase(account, participant, db, "accommodation");
    }

    private static Map<String, @Nullable Object> entry(Accommodation it) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("time_factor", it.timeFactor());
        entry.put("extra_attempts", it.extraAttempts());
        entry.put("extra_days", it.extraDays());
        entry.put("text_only", it.textOnly());
        entry.put("reason", it.reason());
        entry.put("created_at", it.createdAt());
        entry.put("ended_at", it.endedAt());
        return entry;
    }
}
