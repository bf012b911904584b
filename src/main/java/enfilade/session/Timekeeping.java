package enfilade.session;

import enfilade.account.Visitor;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant's browser tells by which clock its person lives; from then on times are told by that one. */
@Service
@Transactional
public class Timekeeping {

    private static final int LONGEST = 60;

    private final JdbcClient db;

    Timekeeping(JdbcClient db) {
        this.db = db;
    }

    /** What is no zone is passed over: nobody typed it, so nobody has to mend it. */
    public void lives(Visitor visitor, String zone) {
        if (zone.length() > LONGEST || !isZone(zone)) return;
        db.sql("""
                update participant
                   set zone = :zone
                 where account_id = :account
                   and id = :participant
                   and (zone is null or zone <> :zone)
                """).param("zone", zone).param("account", visitor.accountId().value())
                .param("participant", visitor.participantId()).update();
    }

    private static boolean isZone(String zone) {
        try {
            return !zone.isBlank() && ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
