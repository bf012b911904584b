package enfilade.engine.script;

import enfilade.agent.AgentText;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an interviewer introduces itself: in its own words where they are such, else by its name alone. */
final class Persona {

    private static final int LONGEST = 800;
    private static final Pattern FIRST_PERSON = Pattern.compile("(?:^|[^\\p{L}])(?:I|I['’]m|[Mm]y)(?![\\p{L}])");
    private static final Pattern INSTRUCTION = Pattern.compile("(?i)^you (?:are|play|act|will|speak)\\b.*",
            Pattern.DOTALL);
    private static final Pattern GREETING = Pattern.compile("(?i)^(?:hello|hi|hey|good (?:day|morning|afternoon"
            + "|evening)|welcome)\\b.*", Pattern.DOTALL);

    /** Whether it is an answer to whom they speak with. */
    private static final Pattern WONDERS = Pattern.compile("(?i).*\\b(?:are|am) (?:you|i) (?:really |even |talking to |"
            + "speaking (?:to|with) |chatting with )?(?:an? )?(?:real |actual )?(?:human|person|robot|bot|machine|ai|"
            + "computer|chat ?bot|software|program)\\b.*", Pattern.DOTALL);

    static final String SOFTWARE = "To your question: I am software that follows fixed rules. People of the team can "
            + "read what you say.";

    static String introduction(@Nullable AgentText interviewer) {
        if (interviewer == null) return "";
        var persona = Objects.requireNonNullElse(interviewer.persona(), "").strip();
        var isTheirs = FIRST_PERSON.matcher(persona).find() && !INSTRUCTION.matcher(persona).matches();
        return isTheirs ? cut(persona) : "I am " + interviewer.name() + ".";
    }

    static boolean greets(String introduction) {
        return GREETING.matcher(introduction).matches();
    }

    static boolean isDoubted(String answer) {
        return WONDERS.matcher(answer).matches();
    }

    private static String cut(String persona) {
        if (persona.length() <= LONGEST) return persona;
        var end = persona.lastIndexOf(". ", LONGEST);
        return end < 0 ? persona.substring(0, persona.lastIndexOf(' ', LONGEST)) + " …" : persona.substring(0, end + 1);
    }

    private Persona() {}
}
