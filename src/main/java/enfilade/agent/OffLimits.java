package enfilade.agent;

import enfilade.Checks;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Question.Evidence;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no interviewer may look for: how somebody comes across instead of what they say or do. Scores of that kind are
 * unfair to people with another accent, face or temper, and the European Union's AI Act forbids systems that infer
 * emotions at work and in education (Regulation (EU) 2024/1689, Article 5(1)(f)).
 *
 * <p>A name is a few words, so one such word is enough to refuse it. A description or a level is refused only when it
 * grades the participant by it: it may say that something does not count, and it may speak of somebody else's feelings
 * that the participant has to deal with. In names also
 * German, French, Spanish and Portuguese words, else English alone; a reader of the profile still has to think.
 */
public final class OffLimits {

    /** Letters that were pulled apart. */
    private static final Pattern SPACED = Pattern.compile("(?<=(?<!\\p{L})\\p{L}) (\\p{L})(?!\\p{L})");

    static final String WHY = " asks how somebody comes across, not what they say or do."
            + " Enfilade never scores tone, emotion, accent, enthusiasm or looks.";

    private static final Pattern NAMES = words("(?:tones? of )?voices?", "tones?", "tonality", "vocals?", "emotions?",
            "emotional(?:ly|ity)?", "feelings?", "accents?", "enthusias(?:m|tic|tically)", "excitement",
            "passion(?:ate|ately)?", "energetic(?:ally)?", "(?:high|positive|personal) energy", "energy levels?",
            "intonations?", "pronunciations?", "diction", "dialects?(?! (?:of|in) sql)", "native (?:speakers?|fluency)",
            "energy(?= and| or|,|/|$)(?<!\\p{L} energy)",
            "looks(?! (?:for|at|into|after|ahead|beyond|back|behind|past|further|closely|things|up|first))",
            "good looking", "appearances?", "attractive(?:ness)?", "handsome(?:ness)?", "beauty", "grooming", "groomed",
            "well dressed", "attire", "dress code", "facial(?: expressions?)?", "body language", "eye contact",
            "smil(?:es?|ing)", "charisma(?:tic)?", "charm(?:ing)?", "moods?", "sentiments?",
            "tonfall", "stimme", "stimmung(?:en)?", "emotion(?:en|alität)", "gefühle?", "akzente?", "begeisterung",
            "aussehen", "erscheinung(?:sbild)?", "mimik", "körpersprache", "blickkontakt", "ausstrahlung", "lächeln",
            "émotions?", "enthousiasme", "apparence", "ton de (?:la )?voix", "langage corporel", "contact visuel",
            "sourires?", "emoci(?:ón|ones)", "acento", "entusiasmo", "apariencia", "tono de voz", "lenguaje corporal",
            "contacto visual", "sonrisas?", "emoç(?:ão|ões)", "sotaque", "aparência", "tom de voz",
            "linguagem corporal", "contato visual", "sorrisos?");

    /** The same words in the names of subjects. */
    private static final Pattern SUBJECTS = words("sql dialects?", "dialects? of sql",
            "voices? of (?:the )?customers?", "customer voices?",
            "(?:backlog|story) grooming", "mood ?boards?", "market sentiments?", "accent colou?rs?");

    private static final String PLEASANT = "(?:warm|friendly|confident|calm|pleasant|lively|upbeat|cheerful|positive"
            + "|steady|firm|strong|loud|monotonous|flat|polite|excited|energetic)";

    private static final Pattern GRADES = words("tones? of voice", PLEASANT + " (?:and \\p{L}+ )?(?:tone|voice)",
            "(?:tone|voice|accent|mood|smile) (?:is|sounds|stays|remains|carries)",
            "(?:vocal|emotional) (?:tone|delivery|variety|energy|warmth|range|state|expressiveness|stability)",
            "sounds? (?:very |really |genuinely )?(?:confident|enthusiastic|excited|happy|warm|friendly|energetic"
                    + "|nervous|cheerful|lively|passionate|native|bored)",
            "(?:appears|seems|is visibly) (?:nervous|calm|happy|relaxed|excited|bored|enthusiastic|cheerful|tense)",
            "(?:shows?|displays?|express(?:es)?|conveys?|radiates?|hides?) (?:\\p{L}+ ){0,3}?"
                    + "(?:emotions?|feelings?|passion|energy|excitement)",
            "(?:strong|thick|heavy|slight|neutral|native|foreign|regional|local|american|british|clear|good) accent",
            "tonality", "intonations?", "pronunciations?", "pronounces", "native (?:speakers?|fluency|level)",
            "(?:strong|thick|heavy|regional|local|clear) dialects?", "speaks? (?:\\p{L}+ ){0,2}?dialects?",
            "^(?:the |an? )?(?:accent|tone|mood|looks|smiles?|voice|emotions?|feelings?|passion|energy)s?$",
            "(?:with|has) an accent", "(?:his|her|their|the participant's) (?:accent"
                    + "|looks|appearance|mood|emotions|feelings|voice|smile)",
            "enthusias(?:m|tic|tically)", "passionate(?:ly)?", "speaks? with passion", "energetically", "high energy",
            "charisma(?:tic)?", "eye contact", "body language", "facial expressions?", "smil(?:es|ing)",
            "(?:good|cheerful|positive|bad) mood", "good looks", "good looking", "well (?:groomed|dressed)",
            "looks (?:professional|neat|tidy|presentable|attractive|smart|confident|the part)",
            "(?:physical|personal|neat|tidy|outer|outward|professional) appearance", "attractive(?:ness)?"
                    + "(?= (?:person|face|looks|appearance|participant)|$)");

    private static final String SPOKEN = "(?:strong |thick |heavy |foreign |regional |noticeable |audible )";

    /** Here the negation is the grade. */
    private static final Pattern GRADES_ALL_THE_SAME = words("(?:speaks?|talks?|speech|english) (?:\\p{L}+ ){0,3}?"
            + "(?:without|with no|with little) (?:any |an? )?" + SPOKEN + "?(?:accent|dialect)", "(?:without|no|with "
            + "little) (?:any |an? )?" + SPOKEN + "(?:accent|dialect)");

    private static final Pattern NEGATED = words("not", "never", "no", "nor", "none", "without", "regardless",
            "ignor(?:es?|ed|ing)", "whatever", "irrespective", "cannot", "\\p{L}+n't", "rather than", "instead of");

    /** Nobody negates farther ahead than this, in a list; what a second verb begins stands for itself. */
    private static final Pattern WITHIN_REACH = Pattern.compile("(?:\\S+ ){0,8}$");
    private static final Pattern ANOTHER_CLAUSE = words("but", "yet", "(?:and|or) (?:shows?|speaks?|talks?|sounds?|has"
            + "|have|is|are|keeps?|appears?|looks|smiles|stays|displays|conveys|expresses)");
    private static final Pattern NEGATED_AFTER = Pattern.compile("^,? (?:\\p{L}+ ){0,3}?(?:(?:not|never|nor) "
            + "(?:\\p{L}+ ){0,3}?(?:count|matter|score|weigh|judge|grade|look|consider|taken|part)"
            + "|\\p{L}+n't (?:count|matter)|counts? for nothing)");

    private static final String OTHERS = "(?:customer|client|buyer|caller|visitor|patient|guest|pupil|student|learner"
            + "|colleague|stakeholder|teammate|counterpart|listener|audience|other person|people|others|someone"
            + "|somebody|team|reader|prospect)";

    /** The customer is emotional, a caller's tone of voice, enthusiastic clients. */
    private static final Pattern ANOTHERS_BEFORE =
            words(OTHERS + "(?:s|'s|s')?(?: (?!with |by |through )[\\p{L}']+){0,3}? $");
    private static final Pattern ANOTHERS_AFTER = Pattern.compile(
            "^ (?:(?:of|in|from|among) )?(?:the |an? |other )?" + OTHERS + "s?(?!\\p{L})");

    static void check(Dimension dimension, Checks checks, String at) {
        inName(dimension.name()).ifPresent(word -> refuse(word, at + ".name", checks));
        inWords(dimension.description()).ifPresent(word -> refuse(word, at + ".description", checks));
        dimension.anchors().stream().flatMap(level -> inWords(level).stream()).findFirst()
                .ifPresent(word -> refuse(word, at + ".anchors", checks));
    }

    /** What a good answer mentions may not be how it sounds. */
    static void check(Evidence point, Checks checks, String at) {
        Stream.concat(Stream.of(point.text()), point.aliases().stream()).flatMap(it -> inWords(it).stream()).findFirst()
                .ifPresent(word -> refuse(word, at, checks));
    }

    /** The word for which a name is refused. */
    static Optional<String> inName(String name) {
        var found = NAMES.matcher(SUBJECTS.matcher(SPACED.matcher(plain(name)).replaceAll("$1")).replaceAll(" "));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The words by which a description or a level grades the participant. */
    public static Optional<String> inWords(String text) {
        return Arrays.stream(text.split("[.!?;\\n]+")).map(OffLimits::plain)
                .flatMap(OffLimits::grades).findFirst();
    }

    private static Stream<String> grades(String sentence) {
        return Stream.concat(GRADES.matcher(sentence).results().filter(found -> !isNegated(sentence, found)),
                        GRADES_ALL_THE_SAME.matcher(sentence).results())
                .filter(found -> !isAnothers(sentence, found)).map(MatchResult::group);
    }

    private static boolean isNegated(String sentence, MatchResult found) {
        var near = WITHIN_REACH.matcher(sentence.substring(0, found.start()));
        var said = (near.find() ? near.group() : "") + found.group();
        var clause = ANOTHER_CLAUSE.matcher(said).results().reduce((one, other) -> other)
                .map(it -> said.substring(it.end())).orElse(said);
        return NEGATED.matcher(clause).find() || NEGATED_AFTER.matcher(sentence.substring(found.end())).find();
    }

    private static boolean isAnothers(String sentence, MatchResult found) {
        return ANOTHERS_BEFORE.matcher(sentence.substring(0, found.start())).find()
                || ANOTHERS_AFTER.matcher(sentence.substring(found.end())).find();
    }

    private static void refuse(String word, String field, Checks checks) {
        var begun = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        checks.add(field, "off_limits", "“" + begun + "”" + WHY);
    }

    /** Small letters with one space between words, and nothing invisible inside them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "").replace('’', '\'')
                .replaceAll("[\\s\\p{Z}\\p{Pd}_]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static Pattern words(String... any) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", any) + ")(?![\\p{L}\\p{N}])");
    }

    private OffLimits() {}
}
