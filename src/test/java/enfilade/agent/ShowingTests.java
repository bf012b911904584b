package enfilade.agent;

import enfilade.account.Actor;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tests of publishing start: an interviewer of Ada's, and ways to show it and to see what is shown. */
abstract class ShowingTests extends PagesTests {

    @Autowired Profiling profiling;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    UUID alex;

    @BeforeEach
    void describeAlex() {
        alex = profiling.create(ada, LibraryPagesTests.draft("Alex", "We make submarines.")).id();
    }

    Page publish() {
        return as(ada).post("/agents/{id}/publication", alex).param("version", version())
                .param("leaveOut", "true", "false").page();
    }

    void change(Actor by, String name, @Nullable String organization) {
        profiling.change(by, alex, version(), LibraryPagesTests.draft(name, organization));
    }

    int version() {
        return profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow().version();
    }

    UUID address() {
        return db.sql("select id from public_profile").query(UUID.class).single();
    }

    List<String> ledger(String type) {
        return db.sql("select words from activity where account_id = :acme and type = :type order by seq")
                .param("acme", ada.accountId().value()).param("type", type).query(String.class).list();
    }
}
