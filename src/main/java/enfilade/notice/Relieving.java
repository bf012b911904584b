package enfilade.notice;

import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.review.Delegating;
import enfilade.review.Delegating.Handed;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What nobody has done for too long goes to another, and both hear of it. */
@Service
@Transactional
class Relieving {

    private final Delegating delegating;
    private final Posting posting;
    private final Settings settings;
    private final JdbcClient db;

    Relieving(Delegating delegating, Posting posting, Settings settings, JdbcClient db) {
        this.delegating = delegating;
        this.posting = posting;
        this.settings = settings;
        this.db = db;
    }

    void relieve(Actor system, UUID journey, int days) {
        delegating.handOver(system, journey, days).ifPresent(it -> tell(system, it, days));
    }

    private void tell(Actor system, Handed it, int days) {
        var account = system.accountId();
        var who = Addressee.participant(account, it.journey().id(), db).orElseThrow();
        var what = it.template();
        var address = settings.baseUrl() + "/@" + who.slug() + "/journeys/" + it.journey().id();
        var team = Addressee.team(account, db).stream()
                .collect(Collectors.toMap(Addressee::id, Function.identity()));
        var next = team.get(it.to());
        post(system, it, next, new Letter.HandedOver(next.name(), next.team(), what, who.name(), it.door(), days,
                address));
        it.from().stream().filter(team::containsKey).map(team::get).forEach(one -> post(system, it, one,
                new Letter.Relieved(one.name(), one.team(), what, who.name(), it.door(), days, next.name(), address)));
    }

    private void post(Actor system, Handed it, Addressee to, Letter letter) {
        posting.post(system, Envelope.toMember(to.id(), it.journey().id(), to.email()), letter);
    }
}
