package enfilade.evaluation;

import enfilade.Texts;
import java.time.Instant;
import java.util.UUID;

/**
 * An immutable, numbered copy of a template with its active stages and their interviewers, as somebody published it.
 *
 * @param number counted from 1 in each template
 * @param by     who published it, as they were called then
 * @param stages how many doors it has
 */
public record Revision(UUID id, UUID templateId, int number, String by, Instant at, int stages) {

    public String stagesInWords() {
        return Texts.counted(stages, "stage", "stages");
    }
}
