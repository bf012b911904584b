package enfilade.participant;

import enfilade.Texts;
import enfilade.participant.Participant.Draft;
import enfilade.web.JsonText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known about a participant, as its page shows it.
 *
 * @param address where it leads; null when it is words alone
 * @param code    whether its spaces count
 */
public record About(String label, String words, @Nullable String address, boolean code) {

    /** What is not known takes no room. */
    static List<About> of(Draft it) {
        var metadata = it.metadata().equals(Metadata.NONE) ? null : JsonText.pretty(JsonText.read(it.metadata()));
        return Stream.concat(Stream.concat(Stream.of(plain("Phone", it.phone())), person(it).stream()),
                Stream.of(plain("External id", it.externalId()), plain("Pipeline id", it.pipelineId()),
                        new About("Metadata", Texts.typed(metadata).strip(), null, true)))
                .filter(about -> !about.words.isEmpty()).toList();
    }

    /** What somebody judges from: profile, background and resume, and nothing that only serves to find them. */
    public static List<About> person(Draft it) {
        return Stream.of(plain("Organization", it.organization()), plain("Title", it.title()),
                plain("Experience", it.experienceLevel()), plain("Location", it.location()),
                plain("Skills", list(it.skills())), plain("Languages", list(it.languages())),
                plain("Education", it.education()),
                new About("Resume", Texts.typed(it.resumeUrl()), it.resumeUrl(), false))
                .filter(about -> !about.words.isEmpty()).toList();
    }

    private static About plain(String label, @Nullable String words) {
        return new About(label, words == null ? "" : words.strip(), null, false);
    }

    private static String list(List<String> entries) {
        return String.join(", ", entries);
    }
}
