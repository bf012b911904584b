package enfilade.participant;

import enfilade.account.AccountId;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tables hold of a person, taken away table by table, in the order in which they are named. */
public final class Traces {

    private static final String OF_THE_PERSON = " where account_id = :account and participant_id = :participant";

    private static final String OF_THEIR_JOURNEYS = """
             where account_id = :account
               and journey_id in (select j.id
                                    from journey j
                                   where j.account_id = :account
                                     and j.participant_id = :participant)
            """;

    /** From tables that say themselves whose it is. */
    public static void erase(AccountId account, UUID participant, JdbcClient db, String... tables) {
        erase(OF_THE_PERSON, account, participant, db, tables);
    }

    /** From tables in which it hangs on a journey. */
    public static void eraseFromJourneys(AccountId account, UUID participant, JdbcClient db, String... tables) {
        erase(OF_THEIR_JOURNEYS, account, participant, db, tables);
    }

    private static void erase(String theirs, AccountId account, UUID participant, JdbcClient db, String... tables) {
        Stream.of(tables).forEach(table -> db.sql("delete from " + table + theirs).param("account", account.value())
                .param("participant", participant).update());
    }

    private Traces() {}
}
