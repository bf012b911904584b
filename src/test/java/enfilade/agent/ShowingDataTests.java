package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The library and the interviewers in it stay in step, whoever does what at the same moment. */
@PageTest
class ShowingDataTests {

    @Autowired Cast cast;
    @Autowired Profiling profiling;
    @Autowired Showing showing;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    Actor ada;
    UUID alex;

    @BeforeEach
    void describeAlex() {
        ada = cast.ada();
        alex = profiling.create(ada, LibraryPagesTests.draft("Alex", null)).id();
    }

    @Test
    void publishingAgainKeepsTheAddressAndThePlaceInTheEditor() {
        var version = showing.publish(ada, alex, false).version();
        var address = address();

        assertThat(showing.publish(ada, alex, true).version()).isEqualTo(version);
        assertThat(address()).isEqualTo(address);
    }

    @Test
    void withdrawingWhatIsNotShownChangesNothing() {
        var before = db.sql("select count(*) from activity").query(Integer.class).single();

        assertThat(showing.withdraw(ada, alex).version()).isEqualTo(1);
        assertThat(db.sql("select count(*) from activity").query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void anotherAccountsInterviewerIsNotThere() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> showing.publish(cast.mallory(), alex, false));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> showing.withdraw(cast.mallory(), alex));
        assertThatExceptionOfType(Refusal.NotAllowed.class).isThrownBy(() -> showing.publish(cast.vic(), alex, false));
    }

    @RepeatedTest(5)
    void twoWhoPublishAtOncePutItThereOnce() throws Exception {
        assertThat(atOnce(() -> showing.publish(ada, alex, false), () -> showing.publish(cast.abe(), alex, true)))
                .isGreaterThanOrEqualTo(1);

        assertInStep();
        assertThat(profile().isPublic()).isTrue();
    }

    @RepeatedTest(5)
    void publishingAgainWhileSomebodyTakesItOutOrArchivesIt() throws Exception {
        showing.publish(ada, alex, false);
        atOnce(() -> showing.publish(ada, alex, true), () -> showing.withdraw(cast.abe(), alex));
        assertInStep();

        showing.publish(ada, alex, false);
        atOnce(() -> showing.withdraw(ada, alex), () -> profiling.archive(cast.abe(), alex));
        assertInStep();
        assertThat(profile().isPublic()).isFalse();
    }

    private void assertInStep() {
        assertThat(db.sql("select id from public_profile").query(UUID.class).list())
                .hasSize(profile().isPublic() ? 1 : 0);
    }

    private AgentProfile profile() {
        return profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow();
    }

    private UUID address() {
        return db.sql("select id from public_profile").query(UUID.class).single();
    }

    /** How many went through; a conflict is all that may stop the other. */
    private static long atOnce(Callable<?>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var all = Stream.of(acts).map(act -> threads.submit(() -> {
                start.await();
                try {
                    act.call();
                    return 1;
                } catch (Refusal.Conflict no) {
                    return 0;
                }
            })).toList();
            var went = 0L;
            for (var one : List.copyOf(all)) went += one.get();
            return went;
        }
    }
}
