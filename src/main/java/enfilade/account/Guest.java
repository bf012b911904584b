package enfilade.account;

/** Somebody who has not signed in, known only by the address they come from. */
public record Guest(String address) {}
