package enfilade.account;

import java.util.UUID;

/** Which team's data this is about. A type of its own, so that mixing it up with another id does not compile. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
