package enfilade.trial;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Asking;
import enfilade.engine.Hearing;
import enfilade.evaluation.FrozenStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What somebody who does not exist would say to the questions of a stage; with the same seed always the same. */
final class MadeUp {

    private static final List<String> NAMED = List.of("In my last project I took care of %s, and it paid off.",
            "What helped us most there was %s, as we saw within weeks.", "I would begin with %s and then look again.");
    private static final List<String> DENIED = List.of("I have never worked with %s.", "We did not use %s there.");
    private static final List<String> BESIDE = List.of(
            "I have done this for some years, in two teams, and would talk to my colleagues first.",
            "It was a busy spring, and we found a way through it together in the end.");

    /** @param share how much of what is looked for is named, 0 to 1 */
    static Hearing at(FrozenStage stage, int revision, String language, Strength strength, double share, long seed) {
        var random = new Random(seed);
        var asked = Asking.of(stage);
        var answers = new ArrayList<Hearing.Answer>();
        for (int i = 0; i < asked.size() && strength != Strength.SILENT; i++) {
            answers.add(new Hearing.Answer(2 * i + 2, i + 1, asked.get(i).prompt(), words(asked.get(i), strength,
                    named(asked.get(i), strength, share, (i + 0.5) / asked.size()), random)));
        }
        return new Hearing(stage, revision, language, answers);
    }

    /**
     * How many points are named. To come close to a mark, not all questions lose one at the same share.
     *
     * @param place of the question among all, between 0 and 1
     */
    private static int named(Question question, Strength strength, double share, double place) {
        var many = question.expectedEvidence().size();
        var part = share * many;
        return strength == Strength.BORDERLINE ? Math.clamp((long) Math.floor(part + place), 0, many)
                : (int) Math.round(part);
    }

    private static String words(Question question, Strength strength, int named, Random random) {
        var points = question.expectedEvidence();
        var said = new ArrayList<String>();
        said.add(one(BESIDE, random));
        for (int i = 0; i < points.size(); i++) {
            if (i < named) said.add(one(NAMED, random).formatted(phrase(points.get(i), random)));
            else if (strength == Strength.WEAK) said.add(one(DENIED, random).formatted(phrase(points.get(i), random)));
        }
        return String.join(" ", said);
    }

    /** People seldom use our own words for it. */
    private static String phrase(Evidence point, Random random) {
        return point.aliases().isEmpty() || random.nextBoolean() ? point.text() : one(point.aliases(), random);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private MadeUp() {}
}
