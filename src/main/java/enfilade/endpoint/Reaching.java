package enfilade.endpoint;

/** Asks a language model one tiny question, to see whether it answers. Nobody does so inside a transaction. */
public interface Reaching {

    Reached reach(Connection model);
}
