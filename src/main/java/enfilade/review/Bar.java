package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.Recommendation;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Scoring;
import enfilade.session.Seal;
import enfilade.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reader can do about a journey as it stands: exactly the decisions that fit, and the scorecard where that is
 * the way on.
 *
 * @param primary what goes on without a reason
 * @param score   the session to be scored
 * @param which   that session by its attempt, where it is not the one on the page: " of attempt 1"
 * @param first   whether the scorecard comes before every decision
 * @param no      why the reader can do nothing, if so
 */
record Bar(@Nullable Offer primary, List<Offer> others, @Nullable UUID score, String which, boolean first,
           int seen, @Nullable String no) {

    /**
     * One decision.
     *
     * @param words  of the recommendation, where it can be given with it
     * @param chosen the one that stands there as a draft
     */
    record Offer(String noun, String label, String button, String consequence, boolean needsReason, boolean hasTime,
                 boolean ends, List<String> words, @Nullable String chosen, boolean answers) {

        /** What stands before nothing is chosen. */
        public String none() {
            return ends ? "None" : "Not yet";
        }
    }

    static Bar of(Actor me, Dossier it, @Nullable Session shown) {
        var kinds = fitting(it);
        var score = toScore(it).orElse(null);
        var which = score == null || score.equals(shown) ? "" : " of attempt " + it.attempt(score);
        if (!me.role().reviews()) return nothing(it, kinds.isEmpty() ? null : "You can look; reviewers decide here.");
        if (!Asked.mayReview(me, it.stage())) {
            return nothing(it, kinds.isEmpty() ? null : "Others were asked to review here: "
                    + String.join(", ", it.stage().reviewers().values().stream().sorted().toList()) + ".");
        }
        var offers = Stream.of(Way.values()).filter(way -> kinds.contains(way.kind())).toList();
        var primary = offers.stream().filter(Way::isPrimary).findFirst();
        var isReview = it.standing().waitingFor() != null && (isBlind(it)
                || it.waitingFor() == Reason.REVIEW);
        return new Bar(primary.map(way -> offer(way, it)).orElse(null),
                offers.stream().filter(way -> !way.isPrimary()).map(way -> offer(way, it)).toList(),
                score == null ? null : score.id(), which, score != null && isReview, it.journey().entries(), null);
    }

    /** Behind a seal, what needs no score; as Reviewing refuses it. */
    private static List<Kind> fitting(Dossier it) {
        var isScored = !isBlind(it);
        return Kind.fitting(it.standing()).stream()
                .filter(kind -> kind != Kind.COMPLETE || it.revision().isAssessed())
                .filter(kind -> !it.hasSeal() || !Seal.forbids(kind, isScored, it.isSealed())).toList();
    }

    /** Somebody else's score is hidden, or there is none yet. */
    private static boolean isBlind(Dossier it) {
        return it.hasSeal() && (it.isSealed()
                || it.sessionsAt(it.stage().id()).stream().allMatch(session -> it.scorecards(session.id()).isEmpty()));
    }

    /** The newest one; behind a seal, of those that the reader has not scored. */
    private static Optional<Session> toScore(Dossier it) {
        return it.sessionsAt(it.stage().id()).reversed().stream()
                .filter(session -> Scoring.whyNot(session, it.stage()).isEmpty())
                .filter(session -> !it.isSealed() || it.scorecards(session.id()).isEmpty()).findFirst();
    }

    private static Offer offer(Way way, Dossier it) {
        var words = way.mayEnd(it.revision(), it.stage()) ? it.revision().words() : List.<String>of();
        var draft = it.standing().recommendation();
        return new Offer(way.noun(), way.label(), way.button(it.revision(), it.stage()), way.consequence(),
                way.kind().needsReason(), way == Way.EXTENSION, way == Way.STOP || way == Way.REFUSAL, words,
                draft == null ? null : draft.word(), way == Way.ANSWER);
    }

    private static Bar nothing(Dossier it, @Nullable String why) {
        return new Bar(null, List.of(), null, "", false, it.journey().entries(), why);
    }

    public boolean isEmpty() {
        return primary == null && others.isEmpty() && score == null && no == null;
    }

    /** no hire */
    public static String readable(String word) {
        return new Recommendation(word, null).words();
    }
}
