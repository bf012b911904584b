package enfilade.engine;

/**
 * A text whose letters are looked at only so often. Patterns that go back and forth in what somebody has written just
 * for that would keep a processor busy for hours; here they come to an end, always at the same letter.
 */
final class Looked implements CharSequence {

    /** It was looked at more often than it may be. */
    static final class TooOften extends RuntimeException {

        private TooOften() {
            super("Looked at too often", null, false, false);
        }
    }

    private final CharSequence text;
    private final long most;
    private long looks;

    Looked(CharSequence text, long most) {
        this.text = text;
        this.most = most;
    }

    long looks() {
        return looks;
    }

    @Override
    public char charAt(int at) {
        if (++looks > most) throw new TooOften();
        return text.charAt(at);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.subSequence(from, to);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
