package enfilade.notice;

import enfilade.Settings;
import enfilade.Texts;
import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.review.Late;
import enfilade.review.Nudge;
import enfilade.review.Nudge.Level;
import enfilade.review.Nudges;
import enfilade.review.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds a member of what waits for them for too long, and tells one in charge what waits for anybody: of each state
 * of a journey and of each request once, in one letter a day at most. A letter names doors and no
 * participant, and what came of none.
 */
@Service
@Transactional
class Nudging {

    /** What came later is told tomorrow. */
    private static final int AT_ONCE = 500;
    private static final int LINES = 20;

    private final Accounts accounts;
    private final Members members;
    private final People people;
    private final Late late;
    private final Nudges nudges;
    private final Posting posting;
    private final Settings settings;
    private final JdbcClient db;
    private final Clock clock;

    Nudging(Accounts accounts, Members members, People people, Late late, Nudges nudges, Posting posting,
            Settings settings, JdbcClient db, Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.people = people;
        this.late = late;
        this.nudges = nudges;
        this.posting = posting;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    /**
     * The member is held: of two processes that come at once, the second finds that they have heard of it today. Held
     * by an update, which on PostgreSQL lets others go on who only refer to them: whoever decides holds the journey
     * first and then names the member, while here it is the other way round.
     *
     * @param level to remind them of their own, or to tell them everybody's
     */
    void nudge(Actor system, UUID memberId, Level level) {
        db.sql("update member set role = role where account_id = :account and id = :id")
                .param("account", system.accountId().value()).param("id", memberId).update();
        var now = clock.instant();
        members.findByAccountIdAndId(system.accountId(), memberId).filter(it -> !it.isAbsent(now))
                .filter(it -> level == Level.REMIND ? it.role().reviews() : it.role().writes())
                .ifPresent(it -> nudge(system, it, people.findById(it.personId()).orElseThrow(), level, now));
    }

    private void nudge(Actor system, Member member, Person person, Level level, Instant now) {
        var today = now.atZone(person.zoneId()).toLocalDate().atStartOfDay(person.zoneId()).toInstant();
        if (nudges.isNudgedSince(system.accountId(), member.id(), level, today)) return;
        var account = accounts.findById(system.accountId()).orElseThrow();
        var me = new Actor(system.accountId(), Actor.Kind.MEMBER, member.id(), person.name(), member.role(),
                person.zoneId());
        var fresh = late.fresh(me, level, account.limits(), AT_ONCE);
        if (fresh.isEmpty()) return;
        nudges.add(system.accountId(), fresh.stream().map(it -> new Nudge(it.journey(), it.what().id(),
                it.what().since(), level, member.id(), person.name(), it.knows(), now)).toList());
        var all = late.all(me, level, account.limits(), AT_ONCE);
        var address = settings.baseUrl() + "/@" + account.slug() + "/reviews?show="
                + (level == Level.REMIND ? "mine" : "all");
        var count = count(all);
        var days = all.stream().anyMatch(it -> it.what().isBeside()) ? 0 : Late.days(account.limits(), level);
        posting.post(system, Envelope.toMember(member.id(), null, person.email()), level == Level.REMIND
                ? new Letter.Reminder(person.name(), account.name(), count, days, lines(all), address)
                : new Letter.Escalation(person.name(), account.name(), count, days, lines(all), address));
    }

    /** 2 journeys and 1 request wait */
    private static String count(List<Late.Row> all) {
        var asked = (int) all.stream().filter(it -> it.what().isBeside()).count();
        var some = Stream.of(Texts.counted(all.size() - asked, "journey", "journeys"),
                Texts.counted(asked, "request", "requests")).filter(it -> !it.startsWith("0 "))
                .collect(Collectors.joining(" and "));
        return all.size() == AT_ONCE ? "More than " + (AT_ONCE - 1) + " journeys and requests wait"
                : some + (all.size() == 1 ? " waits" : " wait");
    }

    /**
     * Technical in Senior Backend Engineer: 3, the longest for 5 days. Asked: Rui. Of what is asked beside a way what
     * it is, and by when it is to be answered.
     */
    private static List<String> lines(List<Late.Row> all) {
        var doors = all.stream().map(Late.Row::what).collect(Collectors.groupingBy(
                it -> asks(it) + it.stage() + " in " + it.template() + "\n" + it.turn(), LinkedHashMap::new,
                Collectors.toList()));
        var lines = new ArrayList<String>();
        doors.forEach((door, rows) -> lines.add(Texts.inOneLine(door.substring(0, door.lastIndexOf('\n'))) + ": "
                + howLong(rows.size(), rows.getFirst()) + ". "
                + Texts.inOneLine(rows.getFirst().turn()) + "."));
        if (lines.size() <= LINES) return lines;
        var more = lines.size() - LINES;
        var some = new ArrayList<>(lines.subList(0, LINES));
        some.add("and at " + Texts.counted(more, "more door", "more doors"));
        return some;
    }

    private static String asks(Waiting it) {
        return it.isBeside() ? Objects.requireNonNull(it.petition()).label() + ", " : "";
    }

    private static String howLong(int count, Waiting first) {
        return (count == 1 ? "" : count + (first.isBeside() ? ", the first " : ", the longest "))
                + (first.isBeside() ? first.due() : "for " + first.age());
    }
}
