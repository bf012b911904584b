package enfilade.participant;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.Texts;
import enfilade.participant.Participant.Draft;
import enfilade.web.JsonText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant as typed. What is wrong with it, the draft says.
 *
 * @param version    the one that it was opened with; null for a new one
 * @param templateId the template on which to start; empty for none
 */
record ParticipantForm(@Nullable Integer version, String name, String email, String templateId, String tags,
                       String phone, String title, String organization, String experienceLevel, String location,
                       String skills, String languages, String education, String resumeUrl, String externalId,
                       String pipelineId, String metadata) {

    ParticipantForm {
        name = Texts.typed(name);
        email = Texts.typed(email);
        templateId = Texts.typed(templateId);
        tags = Texts.typed(tags);
        phone = Texts.typed(phone);
        title = Texts.typed(title);
        organization = Texts.typed(organization);
        experienceLevel = Texts.typed(experienceLevel);
        location = Texts.typed(location);
        skills = Texts.typed(skills);
        languages = Texts.typed(languages);
        education = Texts.typed(education);
        resumeUrl = Texts.typed(resumeUrl);
        externalId = Texts.typed(externalId);
        pipelineId = Texts.typed(pipelineId);
        metadata = Texts.typed(metadata);
    }

    static ParticipantForm blank() {
        return new ParticipantForm(null, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    static ParticipantForm of(Participant participant) {
        var it = participant.draft();
        var metadata = it.metadata().equals(Metadata.NONE) ? "" : JsonText.pretty(JsonText.read(it.metadata())).strip();
        return new ParticipantForm(participant.version(), it.name(), it.email(), "", lines(it.tags()), it.phone(),
                it.title(), it.organization(), it.experienceLevel(), it.location(), lines(it.skills()),
                lines(it.languages()), it.education(), it.resumeUrl(), it.externalId(), it.pipelineId(), metadata);
    }

    /** The same words, as if the form had been opened just now. */
    ParticipantForm opened(int version) {
        return new ParticipantForm(version, name, email, templateId, tags, phone, title, organization, experienceLevel,
                location, skills, languages, education, resumeUrl, externalId, pipelineId, metadata);
    }

    Draft toDraft() {
        return new Draft(name, email, externalId, phone, tags.lines().toList(), title, organization, experienceLevel,
                location, skills.lines().toList(), education, languages.lines().toList(), resumeUrl, pipelineId,
                metadata, null);
    }

    @Nullable UUID template() {
        try {
            return templateId.isBlank() ? null : UUID.fromString(templateId.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal.Invalid(List.of(new Issue(Enrolling.TEMPLATE, "unknown", "There is no such template.")));
        }
    }

    /** Whether something is filled in that folds away at first. */
    public boolean isDetailed() {
        return !(phone + title + organization + experienceLevel + location + skills + languages + education
                + resumeUrl).isBlank();
    }

    public boolean isForPrograms() {
        return !(externalId + pipelineId + metadata).isBlank();
    }

    private static String lines(List<String> entries) {
        return String.join("\n", entries);
    }
}
