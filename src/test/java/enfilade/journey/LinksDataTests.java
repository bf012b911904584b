package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Secret;
import enfilade.account.Visitor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Status;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.AccountContents;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A participant's link: shown again at any time and stored nowhere, for a time, and taken back at once. */
class LinksDataTests extends PagesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Links links;
    @Autowired Linking linking;
    @Autowired Secret secret;
    @Autowired AccountContents contents;

    private Journey pia;

    @BeforeEach
    void piaHasALink() {
        clock.stopAt(MONDAY);
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT)
                .asks(Rehearsed.A_QUESTION)));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void isTheSameWheneverItIsShownAndLeadsToItsJourney() {
        var token = walker.token(pia);

        assertThat(token).matches("[0-9a-f]{64}").isEqualTo(walker.token(pia));
        assertThat(links.address(pia.id(), 1)).endsWith("/door/" + token);
        assertThat(links.visitor(token)).get().returns(pia.id(), Visitor::journeyId)
                .returns(pia.participantId(), Visitor::participantId).returns(ada.accountId(), Visitor::accountId);
    }

    @Test
    void differsForEachJourneyEachNumberAndEachSecret() {
        var other = walker.start(ada, pia.templateId(), "ola@example.org");

        assertThat(Stream.of(walker.token(pia), walker.token(other), token(2), secret.seal("door", pia.id() + "/2"),
                secret.seal("another door", pia.id() + "/1")).distinct()).hasSize(4);
        assertThat(token(2)).isEqualTo(secret.seal("door", pia.id() + "/2"));
    }

    @Test
    void onlyItsHashIsStored() {
        var link = contents.snapshot(ada.accountId(), java.util.Set.of("message"));

        assertThat(link).contains("journey_link").doesNotContain(walker.token(pia));
    }

    @Test
    void aTokenThatNobodyHasLeadsNowhere() {
        assertThat(links.visitor("0".repeat(64))).isEmpty();
        assertThat(links.visitor("")).isEmpty();
        assertThat(links.visitor(token(2))).isEqualTo(Optional.empty());
    }

    @Test
    void worksForThirtyDaysAndOpensThePageAfterThat() {
        clock.passes(Links.USUAL.minusSeconds(1));
        assertThat(walker.visitor(pia).mayAct(clock.instant())).isTrue();

        clock.passes(Duration.ofSeconds(1));
        assertThat(links.visitor(walker.token(pia))).get().returns(false, it -> it.mayAct(clock.instant()));
        assertThatThrownBy(() -> walker.begins(pia)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void sentAgainItIsTheSameAndWorksLonger() {
        var token = walker.token(pia);
        clock.passes(Duration.ofDays(10));

        linking.resend(abe, pia.id());

        assertThat(links.of(ada.accountId(), pia.id())).hasSize(1);
        assertThat(links.visitor(token).orElseThrow().expiresAt()).isEqualTo(MONDAY.plus(Duration.ofDays(40)));
    }

    @Test
    void sendingAgainShortensNothing() {
        linking.replace(ada, pia.id(), Duration.ofDays(90));
        linking.resend(ada, pia.id());

        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().expiresAt())
                .isEqualTo(MONDAY.plus(Duration.ofDays(90)));
    }

    @Test
    void replacedTheOldOneStopsAndTheNewOneWorks() {
        var old = walker.visitor(pia);

        linking.replace(ada, pia.id(), Duration.ofDays(7));

        assertThat(links.visitor(old.token())).get().returns(true, Visitor::isRevoked);
        assertThatThrownBy(() -> attending.begin(links.visitor(old.token()).orElseThrow(), pia.stageId(), true))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(links.current(ada.accountId(), pia.id())).get().returns(2, Links.Link::number)
                .returns(MONDAY.plus(Duration.ofDays(7)), Links.Link::expiresAt);
        assertThat(walker.begins(pia).journeyId()).isEqualTo(pia.id());
    }

    @Test
    void takenBackNobodyComesInUntilAnotherOneIsSent() {
        var old = walker.token(pia);
        linking.revoke(ada, pia.id());
        assertThat(links.current(ada.accountId(), pia.id())).isEmpty();
        assertThat(links.visitor(old)).get().returns(false, it -> it.mayAct(clock.instant()));

        linking.resend(ada, pia.id());

        assertThat(links.visitor(old)).get().returns(true, Visitor::isRevoked);
        assertThat(walker.token(pia)).isNotEqualTo(old);
        assertThat(walker.visitor(pia).mayAct(clock.instant())).isTrue();
    }

    @Test
    void thatSomebodyLookedIsNotedOnceAndIsNoAcceptance() {
        links.opened(walker.visitor(pia), MONDAY.plusSeconds(60));
        links.opened(walker.visitor(pia), MONDAY.plusSeconds(90));

        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().openedAt())
                .isEqualTo(MONDAY.plusSeconds(60));
        assertThat(walker.now(pia)).returns(Status.ACTIVE, Journey::status).returns(MONDAY, Journey::touchedAt);
        assertThat(walker.newest(pia).isSpent()).isFalse();
    }

    @Test
    void onlyThoseWhoEnrolHandLinksOut() {
        for (var who : Stream.of(rui, vic).toList()) {
            assertThatThrownBy(() -> linking.resend(who, pia.id())).isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> linking.replace(who, pia.id(), Links.USUAL))
                    .isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> linking.revoke(who, pia.id())).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThatThrownBy(() -> linking.resend(mallory, pia.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(links.of(mallory.accountId(), pia.id())).isEmpty();
    }

    private String token(int number) {
        var address = links.address(pia.id(), number);
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
