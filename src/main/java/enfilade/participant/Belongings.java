package enfilade.participant;

import enfilade.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one feature keeps about a person: told whole when the person's record is asked for, and taken away whole when
 * they are erased. Every table in which something of a person may stand belongs to one of these.
 *
 * <p>Ordered by {@code @Order}: what points at something goes before what it points at. What hangs on a journey alone
 * comes before {@link #HISTORY}, what hangs on the person alone anywhere before {@link #PERSON}.
 */
public interface Belongings {

    int REMINDERS = 50;
    int LETTERS = 100;
    int REQUESTS = 150;
    int HISTORY = 200;
    int SESSIONS = 300;
    int JOURNEYS = 400;
    int BATCHES = 500;
    int PERSON = 600;

    /**
     * One part of a person's record.
     *
     * @param key     how programs call it, such as {@code journeys}
     * @param title   how people call it
     * @param entries what stands there, each a name (snake_case) and a value: text, number, truth, instant, or lists
     *                and maps of these
     */
    record Chapter(String key, String title, List<Map<String, @Nullable Object>> entries) {}

    /**
     * A file of theirs, read when it is asked for.
     *
     * @param name  what it is called, ending as its content says
     * @param bytes all that is in it
     */
    record File(UUID id, String name, Supplier<byte[]> bytes) {}

    /** All that is kept, however much it is; without what would tell of somebody else, or what a seal hides. */
    List<Chapter> of(AccountId account, UUID participant);

    /**
     * The same for the person: without what members wrote for each other alone, and without what has come of something
     * and the person has not been told.
     */
    default List<Chapter> forThemselves(AccountId account, UUID participant) {
        return of(account, participant);
    }

    /** The files that a record of them goes with. */
    default List<File> files(AccountId account, UUID participant) {
        return List.of();
    }

    /** Takes all of it away. In the transaction of whoever erases, who holds the participant's row. */
    void erase(AccountId account, UUID participant);
}
