package enfilade.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** What sort of file it is, by its content: nothing that a browser or an office program would run is taken in. */
public enum FileKind {

    PDF("application/pdf", "pdf"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg"),
    MARKDOWN("text/markdown", "md", "markdown"), TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private static final Tika TIKA = new Tika();
    private static final int LONGEST_NAME = 200;

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the content; the name only tells Markdown from plain text. */
    public static Optional<FileKind> of(byte[] content, String name) {
        var found = detected(content);
        if (found.equals(TEXT.mediaType)) return Optional.of(MARKDOWN.isEndingOf(name) ? MARKDOWN : TEXT);
        if (isWord(found, content)) return Optional.of(DOCX);
        return Stream.of(PDF, PNG, JPEG).filter(kind -> kind.mediaType.equals(found)).findFirst();
    }

    /** The name with an ending that says the same as the content, so that no program is misled later. */
    public String named(String name) {
        return isEndingOf(name) ? name : name + "." + endings.getFirst();
    }

    private boolean isEndingOf(String name) {
        return endings.stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending));
    }

    private static String detected(byte[] content) {
        try {
            return TIKA.detect(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A zip with these entries, whose names stand in it unpacked; macros are in files of another kind. */
    private static boolean isWord(String found, byte[] content) {
        if (!List.of("application/zip", "application/x-tika-ooxml").contains(found)) return false;
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains("[Content_Types].xml") && text.contains("word/document.xml")
                && !text.contains("vbaProject.bin");
    }

    /** What a browser says a file is called: its last part in one line, and never nothing. */
    public static String nameOf(String said) {
        var last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        var plain = last.codePoints().filter(Character::isDefined)
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        var most = LONGEST_NAME - 10;
        return plain.isEmpty() ? "file" : plain.length() <= most ? plain : plain.substring(plain.length() - most);
    }

    /** "340 KB" */
    public static String weight(int size) {
        return size < 1024 ? size + " bytes" : size < 1024 * 1024 ? size / 1024 + " KB"
                : "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
