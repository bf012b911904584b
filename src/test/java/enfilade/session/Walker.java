package enfilade.session;

import enfilade.account.Actor;
import enfilade.account.Visitor;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.Links;
import enfilade.journey.Petition;
import enfilade.journey.Starting;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets Pia walk through a template in a test, and others score what she does. */
@Component
public class Walker {

    private final Enrolling enrolling;
    private final Starting starting;
    private final Attending attending;
    private final Petitioning petitioning;
    private final Scoring scoring;
    private final Sessions sessions;
    private final Journeys journeys;
    private final FrozenRevisions revisions;
    private final Links links;
    private final JdbcClient db;

    Walker(Enrolling enrolling, Starting starting, Attending attending, Petitioning petitioning, Scoring scoring,
           Sessions sessions, Journeys journeys, FrozenRevisions revisions, Links links, JdbcClient db) {
        this.enrolling = enrolling;
        this.starting = starting;
        this.attending = attending;
        this.petitioning = petitioning;
        this.scoring = scoring;
        this.sessions = sessions;
        this.journeys = journeys;
        this.revisions = revisions;
        this.links = links;
        this.db = db;
    }

    /** Pia, new to the account, begins to walk. */
    public Journey start(Actor by, UUID template) {
        return start(by, template, "pia@example.org");
    }

    public Journey start(Actor by, UUID template, String email) {
        var pia = enrolling.enrol(by, Participant.Draft.named("Pia Moreau", email), null);
        return journeys.of(by.accountId(), starting.start(by, pia.id(), template));
    }

    public Journey journey(Actor by, UUID id) {
        return journeys.of(by.accountId(), id);
    }

    public Journey now(Journey journey) {
        return journeys.of(journey.accountId(), journey.id());
    }

    /** She comes by her link. */
    public Visitor visitor(Journey journey) {
        return links.visitor(token(journey)).orElseThrow();
    }

    public String token(Journey journey) {
        var link = links.current(journey.accountId(), journey.id()).orElseThrow();
        var address = links.address(journey.id(), link.number());
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** She begins at the door where her journey stands, and hands in. */
    public Session handsIn(Journey journey) {
        var begun = begins(journey);
        return attending.handIn(visitor(journey), begun.id());
    }

    /** She wants somebody to talk to. */
    public void asks(Journey journey, String words) {
        petitioning.ask(visitor(journey), Petition.Kind.PERSON, words);
    }

    public Session begins(Journey journey) {
        return attending.begin(visitor(journey), now(journey).stageId(), true);
    }

    /** Somebody gives every dimension of the newest take at her door the same score. */
    public Scorecards.Filed scores(Actor by, Journey journey, int score) {
        return scores(by, journey, score, null);
    }

    public Scorecards.Filed scores(Actor by, Journey journey, int score, @Nullable String recommendation) {
        return scoring.score(by, newest(journey).session(), card(journey, score, recommendation));
    }

    /** Somebody scores a session at a door that the journey has left. */
    public Scorecards.Filed scores(Actor by, Journey journey, UUID session, int score) {
        var stage = sessions.of(journey.accountId(), session).stageId();
        return scoring.score(by, session, card(journey, stage, score, null));
    }

    public CardDraft card(Journey journey, int score, @Nullable String recommendation) {
        return card(journey, now(journey).stageId(), score, recommendation);
    }

    /** An engine gives every dimension of a session at her door the same score. */
    public void judges(Journey journey, UUID session, int score) {
        var revision = revisions.of(journey.accountId(), journey.revisionId());
        var card = card(journey, score, null).against(revision, revision.stage(now(journey).stageId()),
                new Quotes(new UUID(0, 0), Map.of()), new Judge.Engine(Runner.SCRIPTED, "", "1", 1));
        scoring.judged(Actor.system(journey.accountId()), session, card);
    }

    private CardDraft card(Journey journey, UUID at, int score, @Nullable String recommendation) {
        var stage = revisions.of(journey.accountId(), journey.revisionId()).stage(at);
        return new CardDraft(stage.dimensions().stream().map(it -> new CardDraft.Line(it.name(),
                BigDecimal.valueOf(score), "Seen in the answers", List.of())).toList(), null, recommendation,
                "Looked again");
    }

    public Take newest(Journey journey) {
        return takes(journey).stream().filter(it -> it.stage().equals(now(journey).stageId()))
                .reduce((one, later) -> later).orElseThrow();
    }

    public List<Take> takes(Journey journey) {
        return Takes.of(journey.accountId(), journey.id(), db);
    }
}
