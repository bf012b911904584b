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
        var version = showing.publish(ada, alex, 1, false).version();
        var address = address();

        assertThat(showing.publish(ada, alex, 1, true).version()).isEqualTo(version);
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
                .isThrownBy(() -> showing.publish(cast.mallory(), alex, 1, false));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> showing.withdraw(cast.mallory(), alex));
        assertThatExceptionOfType(Refusal.NotAllowed.class)
                .isThrownBy(() -> showing.publish(cast.vic(), alex, 1, false));
    }

    @RepeatedTest(5)
    void twoWhoPublishAtOncePutItThereOnce() throws Exception {
        assertThat(atOnce(() -> showing.publish(ada, alex, 1, false),
                () -> showing.publish(cast.abe(), alex, 1, true))).isEqualTo(2);

        assertInStep();
        assertThat(profile().isPublic()).isTrue();
        assertThat(published()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void publishingWhileSomebodyChangesItShowsWhatWasSeenOrNothing() throws Exception {
        atOnce(() -> showing.publish(ada, alex, 1, false),
                () -> profiling.change(cast.abe(), alex, 1, LibraryPagesTests.draft("Alexa", null)));

        assertInStep();
        assertThat(profile()).returns("Alexa", AgentProfile::name).returns(2, AgentProfile::version);
        assertThat(db.sql("select name from public_profile").query(String.class).list())
                .isSubsetOf(List.of("Alex"));
    }

    @RepeatedTest(5)
    void publishingWhileSomebodyPutsItAwayOrDeletesIt() throws Exception {
        var maya = profiling.create(ada, LibraryPagesTests.draft("Maya", null)).id();
        atOnce(() -> showing.publish(ada, alex, 1, false), () -> profiling.archive(cast.abe(), alex));
        assertThat(profile().isPublic()).isFalse();
        assertInStep();

        assertThat(atOnce(() -> showing.publish(ada, maya, 1, false), () -> profiling.discard(cast.abe(), maya)))
                .isGreaterThanOrEqualTo(1);
        assertInStep();
    }

    @Test
    void whoeverHasTheEditorOpenMaySaveWhatTheyWrote() {
        showing.publish(ada, alex, 1, false);
        profiling.change(cast.abe(), alex, 1, LibraryPagesTests.draft("Alexa", null));
        assertThat(profile().isPublic()).isTrue();

        showing.withdraw(ada, alex);
        assertThat(profiling.change(cast.abe(), alex, 2, LibraryPagesTests.draft("Alexis", null)).version())
                .isEqualTo(3);
        assertThat(profile().isPublic()).isFalse();
    }

    @RepeatedTest(5)
    void publishingAgainWhileSomebodyTakesItOutOrArchivesIt() throws Exception {
        showing.publish(ada, alex, 1, false);
        atOnce(() -> showing.publish(ada, alex, 1, true), () -> showing.withdraw(cast.abe(), alex));
        assertInStep();

        showing.publish(ada, alex, 1, false);
        atOnce(() -> showing.withdraw(ada, alex), () -> profiling.archive(cast.abe(), alex));
        assertInStep();
        assertThat(profile().isPublic()).isFalse();
    }

    private void assertInStep() {
        assertThat(db.sql("select id from public_profile").query(UUID.class).list())
                .hasSize(profile().isPublic() ? 1 : 0);
    }

    private int published() {
        return db.sql("select count(*) from activity where type = 'agent_profile.published'").query(Integer.class)
                .single();
    }

    private AgentProfile profile() {
        return profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow();
    }

    private UUID address() {
        return db.sql("select id from public_profile").query(UUID.class).single();
    }

    /** How many went through; a refusal is all that may stop the other. */
    private static long atOnce(Callable<?>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var all = Stream.of(acts).map(act -> threads.submit(() -> {
                start.await();
                try {
                    act.call();
                    return 1;
                } catch (Refusal.Conflict | Refusal.NotFound no) {
                    return 0;
                }
            })).toList();
            var went = 0L;
            for (var one : List.copyOf(all)) went += one.get();
            return went;
        }
    }
}
