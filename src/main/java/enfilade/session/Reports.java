package enfilade.session;

import enfilade.account.AccountId;
import enfilade.agent.Scoring.Scale;
import enfilade.evaluation.Take;
import enfilade.journey.Standing.Status;
import enfilade.session.Scorecards.Filed;
import enfilade.session.Submissions.Answered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What participants are told of how it went, once it has ended and they know: as much as each door's interviewer lets
 * them know, and never a reasoning, which is written for the team.
 */
@Component
class Reports {

    /**
     * How it went as a whole.
     *
     * @param word what a person recommends; null when none was given, or not for them to read
     */
    record Report(@Nullable String word, List<Part> parts) {

        public boolean isEmpty() {
            return word == null && parts.isEmpty();
        }
    }

    /**
     * How it went at one door. Empty is what they are not told there.
     *
     * @param most what stands at the upper end of the scale on which its scores are told
     */
    record Part(String door, String judge, String overall, int most, List<Line> lines, String feedback,
                List<Answered> answers) {

        boolean saysSomething() {
            return !lines.isEmpty() || !feedback.isEmpty() || !answers.isEmpty();
        }
    }

    /** One thing that was looked for, and its score. */
    record Line(String name, String score) {}

    private final Scorecards scorecards;
    private final Submissions submissions;

    Reports(Scorecards scorecards, Submissions submissions) {
        this.scorecards = scorecards;
        this.submissions = submissions;
    }

    /**
     * Nothing at all while it goes on, when they withdrew or have no link any more, and when nobody has judged
     * anything, as after practice.
     */
    Optional<Report> of(Visit visit) {
        var standing = visit.standing();
        if (!visit.isOver() || standing.status() == Status.WITHDRAWN || visit.visitor().isRevoked()) {
            return Optional.empty();
        }
        var word = standing.recommendation();
        var isGiven = word != null && !word.isDraft();
        var isThere = isGiven || visit.doors().stream().anyMatch(it -> !it.isPractice() && counting(it).isPresent());
        if (!isThere) return Optional.empty();
        var parts = visit.doors().stream().flatMap(door -> part(visit, door).stream()).toList();
        return Optional.of(new Report(isGiven && visit.revision().tellsRecommendation() ? word.words() : null,
                parts));
    }

    private Optional<Part> part(Visit visit, Doorstep door) {
        if (door.isPractice()) return Optional.empty();
        return counting(door).map(take -> part(visit.visitor().accountId(), visit.session(take.session()), door))
                .filter(Part::saysSomething);
    }

    private static Optional<Take> counting(Doorstep door) {
        return Take.counting(door.takes(), door.stage().counting());
    }

    private Part part(AccountId account, Session session, Doorstep door) {
        var shown = door.stage().shown();
        var scale = door.stage().scale();
        var card = Scorecards.counting(scorecards.of(account, List.of(session.id())));
        var scored = card.filter(it -> shown.includeScoreBreakdown());
        return new Part(door.stage().name(), card.map(Reports::judge).orElse(""),
                scored.flatMap(it -> it.card().overall()).map(it -> number(it, scale)).orElse(""), scale.most(),
                scored.map(it -> lines(it, scale)).orElse(List.of()),
                card.filter(it -> shown.includeImprovementFeedback()).map(it -> it.card().summary()).orElse(""),
                shown.includeTranscript() ? submissions.of(account, session.id()).answers() : List.of());
    }

    private static String judge(Filed it) {
        if (it.card().judge().isPerson()) return "scored by a person";
        return it.card().judge().isProvisional() ? "scored by software: provisional, rule-based" : "scored by software";
    }

    private static List<Line> lines(Filed it, Scale scale) {
        return it.card().scores().stream().map(score -> new Line(score.dimension(),
                score.score() == null ? "" : number(score.score(), scale))).toList();
    }

    private static String number(BigDecimal points, Scale scale) {
        return scale.of(points.setScale(0, RoundingMode.HALF_UP)).stripTrailingZeros().toPlainString();
    }
}
