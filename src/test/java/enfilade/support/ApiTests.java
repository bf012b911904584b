package enfilade.support;

import enfilade.account.Actor;
import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Scope;
import enfilade.account.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where tests of the API start: Robo works for acme with every scope, and Bolt for the rival. */
public abstract class ApiTests extends PagesTests {

    @Autowired
    protected ApiKeys keys;

    @Autowired
    protected Secret secret;

    @Autowired
    private MockMvc mvc;

    protected Program robo;
    protected Program bolt;

    @BeforeEach
    void plugIn() {
        robo = program(ada, Scope.values());
        bolt = program(mallory, Scope.values());
    }

    /** A program with a fresh key of that member's account. */
    protected Program program(Actor member, Scope... scopes) {
        return program(member, null, scopes);
    }

    protected Program program(Actor member, @Nullable Instant expiresAt, Scope... scopes) {
        var shown = ApiKey.fresh();
        var key = keys.save(ApiKey.of(member.accountId(), "Robo", shown, List.of(scopes), member.name(), expiresAt,
                secret, clock.instant()));
        return new Program(mvc, shown, key);
    }

    /** A program that shows whatever it is told to; nothing when it is null. */
    protected Program showing(@Nullable String key) {
        return new Program(mvc, key, null);
    }
}
