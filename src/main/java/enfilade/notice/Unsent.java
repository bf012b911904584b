package enfilade.notice;

/** Why a letter has not left; told to people, so without user names and passwords. */
final class Unsent extends RuntimeException {

    private final boolean isFinal;
    private final boolean isCertain;

    private Unsent(String words, boolean isFinal, boolean isCertain) {
        super(words, null, false, false);
        this.isFinal = isFinal;
        this.isCertain = isCertain;
    }

    static Unsent forNow(String words) {
        return new Unsent(words, false, true);
    }

    static Unsent forGood(String words) {
        return new Unsent(words, true, true);
    }

    static Unsent perhaps(String words) {
        return new Unsent(words, false, false);
    }

    /** Whether trying again would end the same way. */
    boolean isFinal() {
        return isFinal;
    }

    /** Whether it surely did not leave; otherwise it may arrive all the same. */
    boolean isCertain() {
        return isCertain;
    }
}
