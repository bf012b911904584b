package enfilade.welcome;

import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Guest;
import enfilade.account.Scope;
import enfilade.account.Secret;
import enfilade.activity.Activities;
import enfilade.settings.Opening;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An unattended install begins with the account, the owner and the key that its operator named. */
@Service
@Transactional
class Bootstrapping {

    private final Opening opening;
    private final ApiKeys keys;
    private final Secret secret;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Bootstrapping(Opening opening, ApiKeys keys, Secret secret, Activities activities, JdbcClient db, Clock clock) {
        this.opening = opening;
        this.keys = keys;
        this.secret = secret;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** True when this process did it. Locks the installation: of two that start at once, the second finds it done. */
    boolean begin(Guest by, Settings.Bootstrap wish) {
        db.sql("select id from installation for update").query(Integer.class).single();
        if (db.sql("select count(*) from account").query(Integer.class).single() > 0) return false;

        var email = wish.email().strip();
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Refusal.Invalid("email", "An e-mail address looks like ada@acme.example.");
        }
        var owner = new Opening.Newcomer(email.substring(0, email.indexOf('@')), email, wish.password(),
                ZoneId.systemDefault());
        var opened = opening.open(by, wish.account().strip(), wish.account().strip(), owner);
        if (!wish.apiKey().isBlank()) {
            var key = keys.save(ApiKey.of(opened.account().id(), "Bootstrap", wish.apiKey().strip(),
                    List.of(Scope.values()), opened.person().name(), null, secret, clock.instant()));
            activities.record(opened.actor(), "api_key.created", key.id(),
                    "Made the API key Bootstrap with all scopes");
        }
        return true;
    }
}
