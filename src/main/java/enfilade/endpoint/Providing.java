package enfilade.endpoint;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Vault;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says who interviews, and connects a language model or lets it go. */
@Service
@Transactional
class Providing {

    private static final String NO_MODEL =
            "No language model is connected yet. Give the address of one, or choose somebody else.";
    private static final String OTHER_ADDRESS =
            "The key that is kept was for another address. Type the key for this one, or remove the old one first.";

    private final Provisions provisions;
    private final Supplies supplies;
    private final Vault vault;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Providing(Provisions provisions, Supplies supplies, Vault vault, Activities activities, JdbcClient db,
              Clock clock) {
        this.provisions = provisions;
        this.supplies = supplies;
        this.vault = vault;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** A key is never taken to another address than the one for which somebody typed it. */
    Provision provide(Actor by, ProvisionDraft wanted) {
        by.mayEquip();
        var before = locked(by);
        var key = wanted.key();
        if (key == null && before.hasKey() && before.isElsewhere(wanted.baseUrl())) {
            throw new Refusal.Invalid("key", OTHER_ADDRESS);
        }
        if (wanted.preferred() == Preference.MODEL && !wanted.hasOwnModel() && !supplies.hasInstallation()) {
            throw new Refusal.Invalid("preferred", NO_MODEL);
        }
        var after = before.as(wanted);
        return keep(by, before, key == null ? after : after.withKey(by, key, vault, clock.instant()));
    }

    Provision removeKey(Actor by) {
        by.mayEquip();
        var before = locked(by);
        return keep(by, before, before.withoutKey());
    }

    /** Two who say it at once follow each other; before the first of all there is no row of ours to wait for. */
    private Provision locked(Actor by) {
        var account = by.accountId();
        db.sql("select id from account where id = :account for update").param("account", account.value()).query()
                .singleRow();
        return provisions.findByAccountId(account).orElseGet(() -> Provision.usual(account));
    }

    private Provision keep(Actor by, Provision before, Provision after) {
        var changes = changes(before, after);
        if (changes.isEmpty()) return before;
        var kept = provisions.save(after);
        activities.record(by, "account.updated", by.accountId().value(),
                "Changed who interviews: " + Change.sentence(changes), changes);
        return kept;
    }

    /** Of the address who is asked, because a path may hold a secret; of the key that there is one. */
    private static List<Change> changes(Provision before, Provision after) {
        return Change.between().of("Who interviews", before.preferred(), after.preferred())
                .of("Goes on by the script", before.goesOnByScript(), after.goesOnByScript())
                .of("Model's address", before.baseUrl(), after.baseUrl(), origin(before), origin(after))
                .of("Model", before.model(), after.model())
                .of("Speech model", before.speechModel(), after.speechModel())
                .of("Model's key", before.lockedKey(), after.lockedKey(), key(before.lockedKey()),
                        after.hasKey() && before.hasKey() ? "another" : key(after.lockedKey()))
                .list();
    }

    private static String origin(Provision it) {
        return it.baseUrl() == null ? "none" : Provision.origin(it.baseUrl());
    }

    private static String key(@Nullable String locked) {
        return locked == null ? "none" : "set";
    }
}
