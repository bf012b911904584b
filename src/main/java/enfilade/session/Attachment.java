package enfilade.session;

import enfilade.web.FileKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that a participant gave along with their answers.
 *
 * @param mediaType what it is by its content, whatever its name says
 */
public record Attachment(UUID id, UUID session, String name, String mediaType, int size, Instant at) {

    public static final int MOST = 5;
    public static final int LARGEST = 5 * 1024 * 1024;

    static final String WHICH = "PDF, Word (docx), text, Markdown, PNG or JPEG";

    /** "340 KB" */
    public String weight() {
        return FileKind.weight(size);
    }
}
