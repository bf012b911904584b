package enfilade.participant;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.activity.Change;
import enfilade.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Somebody who is evaluated, for a role, a course or a drill. One person is one participant in an account, known by
 * the e-mail address, and may make many journeys.
 *
 * @param zone whose clock this person reads; null until their own browser has told it
 */
public record Participant(@Id UUID id, @Version int version, AccountId accountId, @Embedded.Empty Draft draft,
                          String nameLower, String emailLower, @Nullable String zone, Instant createdAt,
                          Instant updatedAt) {

    static final int LONGEST_NAME = 160;
    public static final int MOST_TAGS = 20;
    public static final int LONGEST_TAG = 60;

    /** Whether anything is still meant to happen with this person. */
    public enum Status implements Choice { ACTIVE, ARCHIVED }

    /**
     * Everything about a participant that somebody may say.
     *
     * @param metadata what programs keep here for themselves: a JSON object as text
     */
    public record Draft(String name, String email, @Nullable String externalId, @Nullable String phone,
                        List<String> tags, @Nullable String title, @Nullable String organization,
                        @Nullable String experienceLevel, @Nullable String location, List<String> skills,
                        @Nullable String education, List<String> languages, @Nullable String resumeUrl,
                        @Nullable String pipelineId, String metadata, Status status) {

        public Draft {
            var checks = new Checks();
            name = inOneLine(checks.required("name", name, LONGEST_NAME, "A participant needs a name."));
            email = Email.required("email", email, "A participant needs an e-mail address.", checks);
            externalId = checks.optional("externalId", externalId, 255);
            phone = checks.optional("phone", phone, 60);
            tags = checks.list("tags", tags, MOST_TAGS, LONGEST_TAG).stream().distinct().toList();
            title = checks.optional("title", title, 160);
            organization = checks.optional("organization", organization, 160);
            experienceLevel = checks.optional("experienceLevel", experienceLevel, 160);
            location = checks.optional("location", location, 160);
            skills = checks.list("skills", skills);
            education = checks.optional("education", education, 1000);
            languages = checks.list("languages", languages);
            resumeUrl = checks.optional("resumeUrl", resumeUrl, 2000);
            checks.that(resumeUrl == null || resumeUrl.matches("(?i)https?://[^\\s/][^\\s]*"), "resumeUrl",
                    "An address on the web begins with https:// or http://.");
            pipelineId = checks.optional("pipelineId", pipelineId, 255);
            metadata = Metadata.checked("metadata", metadata, checks);
            status = Objects.requireNonNullElse(status, Status.ACTIVE);
            checks.refuse();
        }

        /** Somebody of whom only the name and the address are known yet. */
        public static Draft named(String name, String email) {
            return new Draft(name, email, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);
        }

        public Draft as(Status status) {
            return new Draft(name, email, externalId, phone, tags, title, organization, experienceLevel, location,
                    skills, education, languages, resumeUrl, pipelineId, metadata, status);
        }

        public Draft tagged(List<String> tags) {
            return new Draft(name, email, externalId, phone, tags, title, organization, experienceLevel, location,
                    skills, education, languages, resumeUrl, pipelineId, metadata, status);
        }

        /** What another draft would change, in the words of the page. */
        List<Change> changesTo(Draft other) {
            return Change.between().of("Name", name, other.name).of("E-mail", email, other.email)
                    .of("Phone", phone, other.phone).of("Tags", tags, other.tags).of("Title", title, other.title)
                    .of("Organization", organization, other.organization)
                    .of("Experience", experienceLevel, other.experienceLevel)
                    .of("Location", location, other.location).of("Skills", skills, other.skills)
                    .of("Education", education, other.education).of("Languages", languages, other.languages)
                    .of("Resume", resumeUrl, other.resumeUrl).of("External id", externalId, other.externalId)
                    .of("Pipeline id", pipelineId, other.pipelineId).of("Metadata", metadata, other.metadata)
                    .of("Status", status, other.status).list();
        }

        private static @Nullable String inOneLine(@Nullable String text) {
            return text == null ? null : Texts.inOneLine(text);
        }
    }

    static Participant of(Actor by, Draft draft, Instant now) {
        return new Participant(UUID.randomUUID(), 0, by.accountId(), draft, fold(draft.name()),
                Email.fold(draft.email()), null, now, now);
    }

    Participant with(Draft draft, Instant now) {
        return new Participant(id, version, accountId, draft, fold(draft.name()), Email.fold(draft.email()), zone,
                createdAt, now);
    }

    public String name() {
        return draft.name();
    }

    public String email() {
        return draft.email();
    }

    public Status status() {
        return draft.status();
    }

    public boolean isArchived() {
        return draft.status() == Status.ARCHIVED;
    }

    /**
     * Every word by which somebody may look for this person, in small letters: those of the name and the organization,
     * the address and what it is made of, and what another system calls them.
     */
    Set<String> words() {
        var words = new TreeSet<String>();
        words.addAll(SearchWords.of(draft.name()));
        words.addAll(SearchWords.of(draft.organization()));
        words.addAll(SearchWords.ofSign(draft.email()));
        words.addAll(SearchWords.ofSign(draft.externalId()));
        return words;
    }

    /** A few letters become two when they are small; beyond the longest name nobody sorts. */
    static String fold(String name) {
        return Texts.cut(name.toLowerCase(Locale.ROOT), LONGEST_NAME);
    }
}
