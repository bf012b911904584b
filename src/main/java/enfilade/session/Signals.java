package enfilade.session;

/**
 * What was noted openly about how a conversation was answered. Its participant knows of it beforehand, reviewers read
 * it as facts, and no score or rule ever looks at it.
 *
 * @param switches      how often the page was left for another
 * @param pastes        how often something was pasted
 * @param pasted        how many characters came of it
 * @param absences      how often nobody was there for more than a minute
 * @param absentSeconds how long that was in all, in seconds
 */
public record Signals(int switches, int pastes, int pasted, int absences, int absentSeconds) {

    public static final Signals NONE = new Signals(0, 0, 0, 0, 0);

    private static final int MOST = 1_000_000;

    /** Whatever a page says is believed within reason. */
    public Signals {
        switches = Math.clamp(switches, 0, MOST);
        pastes = Math.clamp(pastes, 0, MOST);
        pasted = Math.clamp(pasted, 0, MOST);
        absences = Math.clamp(absences, 0, MOST);
        absentSeconds = Math.clamp(absentSeconds, 0, Integer.MAX_VALUE);
    }

    Signals and(Signals more) {
        return new Signals(switches + more.switches, pastes + more.pastes, pasted + more.pasted,
                absences + more.absences, absentSeconds + more.absentSeconds);
    }

    Signals absent(long seconds) {
        return and(new Signals(0, 0, 0, 1, (int) Math.min(seconds, Integer.MAX_VALUE / 2)));
    }
}
