package enfilade.activity;

import enfilade.account.Actor;
import java.util.UUID;

/**
 * Somebody has just done something, and the ledger says so. Listeners are called in the same transaction: what they
 * write stays or goes with the fact.
 *
 * @param type the public name of what happened, such as journey.advanced
 */
public record Recorded(Actor by, String type, UUID thing) {}
