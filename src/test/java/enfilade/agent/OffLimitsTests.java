package enfilade.agent;

import static enfilade.agent.AgentProfileTests.assertRefused;
import static enfilade.agent.AgentProfileTests.draft;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.agent.AgentProfile.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffLimitsTests {

    @ParameterizedTest
    @ValueSource(strings = {"Tone", "tone of voice", "Tone_of-Voice", "Right tones", "Voice", "Vocal variety",
            "Emotion", "EMOTIONS", "Emotional intelligence", "Feelings", "Accent", "Accents and diction", "Enthusiasm",
            "Enthusiastic attitude", "Passion", "Energy", "Energy and drive", "High energy", "Looks", "Good looks",
            "Looks and manners", "Appearance", "Attractiveness", "Grooming", "Facial expression", "Body language",
            "Eye\u00a0contact", "Eye  contact", "Smiling", "Charisma", "Mood", "Sentiment", "Enthu\u00adsiasm",
            "Ｔｏｎｅ", "Handling emotional callers", "T o n e", "Pronunciation", "Intonation", "Native speaker",
            "Stimmung / Emotionen", "Begeisterung", "Körpersprache", "Enthousiasme", "Acento", "Aparência"})
    void aNameThatAsksHowSomebodyComesAcrossIsRefused(String name) {
        assertThat(OffLimits.inName(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Voice of the customer", "Undertones", "Emphasis", "Looks for root causes", "Looks at data",
            "Milestones", "Cornerstone", "Compassion", "Outlooks", "Renewable energy", "Energy markets",
            "Backlog grooming", "Mood boards", "Market sentiment", "Communication", "Empathy", "Invoice handling",
            "Accentuation of CSS", "Stone masonry", "Disappearance of sessions", "SQL dialects", "A B C analysis",
            "Emotet response"})
    void aNameThatAsksForSomethingElseIsNot(String name) {
        assertThat(OffLimits.inName(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shows enthusiasm for the role.", "Speaks with enthusiasm to the customer.",
            "Sounds confident.", "Keeps eye contact.", "Has a friendly tone.", "A warm and calm voice.",
            "The voice is steady.", "Speaks with a native accent.", "Speaks English without any accent.",
            "Appears nervous.", "Displays positive emotions.", "Looks professional.", "Well-groomed, neat appearance.",
            "Smiles often.", "Is charismatic.", "Talks about the product passionately.", "Their body language is open.",
            "Is a passionate person.", "Answers do not matter much. Shows passion.", "In a good mood throughout.",
            "Speaks with a clear accent and no dialect.", "No strong accent.", "Accent.", "Good tonality.",
            "Has a good intonation.", "Native level English.", "Is not shy and shows passion.", "Smile",
            "Sounds enthusiastic", "Has no notes, but keeps eye contact."})
    void wordsThatGradeHowSomebodyComesAcrossAreRefused(String description) {
        assertThat(OffLimits.inWords(description)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stays factual when the customer is emotional.", "Looks at data before deciding.",
            "Looks for root causes and looks good options up.", "Brings in the voice of the customer.",
            "Judges what is said, never enthusiasm or accent.", "Regardless of tone of voice.",
            "What is said counts, whatever the accent is.", "Ignores eye contact and body language.",
            "Does not count: friendly tone, smiles, good looks.", "Doesn't score body language.",
            "Content rather than charisma.", "Notices the customer's tone of voice and asks what happened.",
            "Calms enthusiastic customers who expect too much.", "Names the enthusiasm of the team as a risk.",
            "Puts the accent on tests.", "Makes an attractive offer.", "Knows how energy is traded.",
            "Adapts the tone of the letter to its reader.", "Says what appears at first.", "An undertone of doubt.",
            "A friendly tone does not count.", "Enthusiasm and charisma never count here.", "Knows two SQL dialects.",
            "The participant's own words count, and eye contact doesn't matter.", "Names the energy that it takes.",
            "Explains the appearance of the error on screen.", ""})
    void wordsThatDoNotAreFine(String description) {
        assertThat(OffLimits.inWords(description)).isEmpty();
    }

    @Test
    void theReasonStandsAtTheNameTheMeaningOrTheLevels() {
        var levels = List.of("Mumbles.", "Speaks.", "Answers.", "Answers well.", "Answers with enthusiasm.");

        assertThat(assertRefused("dimensions[1].name",
                () -> draft(of("Coding", 50, "", List.of()), of("enthusiasm", 50, "", List.of()))))
                .isEqualTo("“Enthusiasm” asks how somebody comes across, not what they say or do. "
                        + "Enfilade never scores tone, emotion, accent, enthusiasm or looks.");
        assertRefused("dimensions[0].description", () -> draft(of("Presence", 100, "Smiles a lot.", List.of())));
        assertRefused("dimensions[0].anchors", () -> draft(of("Presence", 100, "", levels)));
    }

    @Test
    void aGoodAnswerIsNotExpectedToSoundLikeAnything() {
        var plan = List.of(new Question("Why us?", List.of(), "Coding", List.of(new Question.Evidence("a reason",
                List.of()), new Question.Evidence("sounds enthusiastic", List.of("smiles"))), null));
        var text = new AgentText(null, "Alex", "Hello.", UseCase.HIRING,
                List.of(new AgentText.DimensionText("Coding", "", 100, null, List.of())), null, null, null, null, null,
                null, plan);
        var checks = new Checks();

        assertThat(text.toDraft("agents[0]", checks)).isNull();
        assertThat(checks.issues()).singleElement()
                .returns("agents[0].questions[0].expected_evidence[1].text", Issue::path)
                .returns("off_limits", Issue::code);
    }

    @Test
    void holdsForAQuickInterviewerToo() {
        assertRefused("dimensions[1].name", () ->
                AgentProfile.Draft.quick("Maya", "Hello.", UseCase.HIRING, List.of("Motivation", "Looks")));
    }

    @Test
    void holdsForOneThatCameAsText() {
        var text = new AgentText(null, "Alex", "Hello.", UseCase.HIRING,
                List.of(new AgentText.DimensionText("Mood", "", 100, null, List.of())), null, null, null, null, null,
                null, null);
        var checks = new Checks();

        assertThat(text.toDraft("agents[0]", checks)).isNull();
        assertThat(checks.issues()).singleElement().returns("agents[0].evaluationDimensions[0].name", Issue::path)
                .returns("off_limits", Issue::code);
    }

    private static Dimension of(String name, int weight, String description, List<String> levels) {
        return Dimension.of(name, description, weight, null, levels);
    }
}
