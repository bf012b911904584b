package enfilade.evaluation;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.agent.UseCase;
import enfilade.web.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody hands in to import: a file or pasted words, and what a bare list of stages needs besides. All of it
 * is text, so that nothing is lost when it has to be shown again.
 *
 * @param file   counts before the text, which may be that of an earlier file
 * @param target the template to add to; empty for a new one
 * @param seen   the mark of the plan that stood above the button
 * @param mend   given by the button that leads back to the text
 */
record ImportForm(@Nullable MultipartFile file, @Nullable String text, @Nullable String target,
                  @Nullable String templateName, @Nullable String useCase, @Nullable String seen,
                  @Nullable String mend) {

    /** The fields that an issue can be about; every other path is one in the text. */
    static final List<String> FIELDS = List.of("file", "text", "templateName", "useCase");

    /** How a file in UTF-16 begins. */
    private static final Set<Integer> UTF_16 = Set.of(0xFEFF, 0xFFFE);

    static ImportForm blank(@Nullable UUID target) {
        return new ImportForm(null, "", target == null ? "" : target.toString(), "", "", null, null);
    }

    /** With the words of its file as if they had been pasted. */
    ImportForm read() {
        return hasFile() ? new ImportForm(null, decoded(), target, templateName, useCase, seen, mend) : this;
    }

    /** Without the words, where those cannot be shown again. */
    ImportForm emptied() {
        return new ImportForm(null, "", target, templateName, useCase, seen, mend);
    }

    ImportRequest toRequest() {
        if (text == null || text.isBlank()) {
            throw refused("text", "required", "Choose a file, or paste its text here.");
        }
        var target = targetId();
        if (isTooLarge()) throw refused("text", ImportRequest.TOO_LARGE, ImportRequest.AT_MOST);
        return ImportRequest.of(text, target, templateName, chosenUseCase(), seen);
    }

    boolean isTooLarge() {
        return text != null && ImportRequest.isTooLarge(text);
    }

    /** What is no id leads to no template. */
    @Nullable UUID targetId() {
        if (target == null || target.isBlank()) return null;
        if (target.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) return UUID.fromString(target);
        throw new Refusal.NotFound("template");
    }

    public @Nullable UseCase chosenUseCase() {
        return Choice.named(useCase, UseCase.values()).orElse(null);
    }

    private boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    private String decoded() {
        if (file.getSize() > ImportRequest.MOST_BYTES) {
            throw refused("file", ImportRequest.TOO_LARGE, ImportRequest.AT_MOST);
        }
        try {
            var bytes = file.getBytes();
            if (bytes.length > 1 && UTF_16.contains((bytes[0] & 0xff) << 8 | bytes[1] & 0xff)) {
                throw refused("file", "not_text", "This file is written in UTF-16. Save it as UTF-8.");
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) return text;
        } catch (CharacterCodingException otherLetters) {
            // said below, as for one with zeros
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw refused("file", "not_text", "This file is no text in UTF-8.");
    }

    private static Refusal.Invalid refused(String field, String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue(field, code, sentence)));
    }
}
