package enfilade.activity;

import enfilade.account.Actor;
import java.util.UUID;

/**
 * Somebody has just done something, and the ledger will say so. Listeners are called in the same transaction: what they
 * write stays or goes with the fact. Those who act right before the commit name an {@code @Order}, so that they come
 * before {@link Minutes}: as long as the ledger is being written, nobody else in the account gets on.
 *
 * @param type the public name of what happened, such as journey.advanced
 */
public record Recorded(Actor by, String type, UUID thing) {}
