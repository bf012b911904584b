package enfilade.welcome;

import enfilade.Misconfigured;
import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.Guest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What happens when the database is empty: the account that the operator asked for, or a link in the log to make one.
 */
@Component
class FirstRun implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstRun.class);
    private static final Guest OPERATOR = new Guest("this machine");

    private final Settings settings;
    private final SettingUp settingUp;
    private final Bootstrapping bootstrapping;

    FirstRun(Settings settings, SettingUp settingUp, Bootstrapping bootstrapping) {
        this.settings = settings;
        this.settingUp = settingUp;
        this.bootstrapping = bootstrapping;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settingUp.isDue(OPERATOR)) return;
        if (settings.bootstrap().isGiven()) {
            bootstrap();
        } else {
            log.info("Nobody lives here yet. Set up the first account, once, at\n\n    {}/set-up?token={}\n",
                    settings.baseUrl(), settingUp.token(OPERATOR));
        }
    }

    private void bootstrap() {
        var wish = settings.bootstrap();
        if (wish.account().isBlank() || wish.email().isBlank() || wish.password().isBlank()) {
            throw new Misconfigured("ENFILADE_BOOTSTRAP_ACCOUNT, _EMAIL and _PASSWORD go together.",
                    "Set all three or none.");
        }
        try {
            if (bootstrapping.begin(OPERATOR, wish)) {
                log.info("Opened the account {} for {}", wish.account(), wish.email());
            }
        } catch (Refusal no) {
            throw new Misconfigured("The first account cannot be made: " + no.getMessage(),
                    "Mend the ENFILADE_BOOTSTRAP_… settings.");
        }
    }
}
