package enfilade.batch;

import enfilade.Texts;
import enfilade.batch.Batch.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A table of people as handed in: the file counts before the text. */
record PeopleForm(@Nullable MultipartFile file, String text, @Nullable UUID template, String tags) {

    PeopleForm {
        text = Texts.typed(text);
        tags = Texts.typed(tags);
    }

    boolean isFile() {
        return file != null && !file.isEmpty();
    }

    String read() {
        try {
            return isFile() ? Sheet.text(file.getBytes()) : text;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    Wish wish() {
        return new Wish(template, null, Wanted.named(tags));
    }

    /** Without the file: no browser keeps one. */
    PeopleForm again() {
        return new PeopleForm(null, text, template, tags);
    }
}
