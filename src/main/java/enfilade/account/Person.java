package enfilade.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** Somebody who signs in, and who may be a member of several accounts. */
public record Person(@Id UUID id, @Version int version, String email, String emailLower, String name,
                     String passwordHash, String zone, Instant createdAt, boolean shortcuts) {

    public static final int LONGEST_EMAIL = Email.LONGEST;

    public static Person named(String name, String email, String passwordHash, String zone, Instant now) {
        return new Person(UUID.randomUUID(), 0, email.strip(), fold(email), name.strip(), passwordHash, zone, now,
                true);
    }

    /** How e-mail addresses are compared: letter case does not count. */
    public static String fold(String email) {
        return Email.fold(email);
    }

    public Person called(String name, String zone) {
        return new Person(id, version, email, emailLower, name.strip(), passwordHash, zone, createdAt, shortcuts);
    }

    public Person withPassword(String hash) {
        return new Person(id, version, email, emailLower, name, hash, zone, createdAt, shortcuts);
    }

    /** Whether single keys do something in their browser. */
    public Person withShortcuts(boolean on) {
        return new Person(id, version, email, emailLower, name, passwordHash, zone, createdAt, on);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
