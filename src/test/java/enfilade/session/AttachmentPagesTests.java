package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import enfilade.support.Ask;
import enfilade.support.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia gives files along: of the few kinds that are taken, told by their content, and nobody else's to see. */
class AttachmentPagesTests extends DoorTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    @Autowired
    private Attachments attachments;

    private Journey pia;
    private UUID session;

    @BeforeEach
    void enters() {
        pia = starts(task());
        session = walker.begins(pia).id();
    }

    @Test
    void attachesAFileAndHandsItOutAgain() {
        assertThat(attaches("plan.pdf", bytes("%PDF-1.7 a plan"))).redirectsTo("{home}/sessions/{id}#files", home(pia),
                session);

        assertThat(looks(pia, "/sessions/{id}", session)).shows("plan.pdf", "15 bytes");
        var file = looks(pia, "/sessions/{id}/attachments/{file}", session, only().id()).page();
        assertThat(file).isOk().hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("plan.pdf");
        assertThat(file.body()).isEqualTo("%PDF-1.7 a plan");
    }

    @ParameterizedTest
    @CsvSource({"notes.txt, notes.txt, text/plain", "notes.md, notes.md, text/markdown",
            "run.bat, run.bat.txt, text/plain", "C:\\docs\\notes.txt, notes.txt, text/plain",
            "'', file.txt, text/plain", "../../etc/passwd, passwd.txt, text/plain"})
    void isCalledByItsContent(String name, String called, String type) {
        attaches(name, bytes("Just words.")).page();

        assertThat(only().name()).isEqualTo(called);
        assertThat(only().mediaType()).isEqualTo(type);
    }

    @Test
    void picturesAndWordDocumentsAreTaken() throws IOException {
        attaches("a.png", PNG).page();
        attaches("b", JPEG).page();
        attaches("c.docx", zip("[Content_Types].xml", "word/document.xml")).page();

        assertThat(attachments.of(pia.accountId(), session)).extracting(Attachment::mediaType)
                .containsExactly("image/png", "image/jpeg",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(attachments.of(pia.accountId(), session)).extracting(Attachment::name)
                .containsExactly("a.png", "b.jpg", "c.docx");
    }

    @Test
    void whatOnlyPretendsIsRefused() throws IOException {
        refused("plan.pdf", bytes("<html><script>alert(1)</script></html>"), "none of the kinds");
        refused("photo.png", bytes("MZ\u0090\0\3\0\0\0\4"), "none of the kinds");
        refused("letter.docx", zip("[Content_Types].xml", "xl/workbook.xml"), "none of the kinds");
        refused("letter.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "none of");
        refused("logo.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "none of the kinds");
        refused("empty.txt", new byte[0], "not empty");
        refused("big.txt", new byte[Attachment.LARGEST + 1], "at most 5 MB");
    }

    @Test
    void fiveAreTheMost() {
        for (int i = 0; i < 5; i++) attaches(i + ".txt", bytes("Words")).page();

        assertThat(attaches("6.txt", bytes("Words"))).isInvalid().shows("Five files are the most.").hasNo("#file");
    }

    @Test
    void isRemovedUntilItIsHandedIn() {
        attaches("a.txt", bytes("Words")).page();
        var first = only().id();
        assertThat(sends(pia, "/sessions/{id}/attachments/{file}/removal", session, first))
                .redirectsTo("{home}/sessions/{id}#files", home(pia), session);
        assertThat(looks(pia, "/sessions/{id}/attachments/{file}", session, first)).isNotFound();

        attaches("b.txt", bytes("Words")).page();
        attending.handIn(walker.visitor(pia), session);

        assertThat(sends(pia, "/sessions/{id}/attachments/{file}/removal", session, only().id())).hasStatus(409);
        assertThat(attaches("c.txt", bytes("Words"))).hasStatus(409);
    }

    @Test
    void whateverSheTypedIsKeptWithTheFileThatSheAttachesOrRemoves() {
        assertThat(attaches("a.txt", bytes("Words")).param("words1", "Typed before").param("saves1", "0"))
                .redirectsTo("{home}/sessions/{id}#files", home(pia), session);
        assertThat(looks(pia, "/sessions/{id}", session)).keeps("words1", "Typed before").shows("a.txt");

        assertThat(sends(pia, "/sessions/{id}/attachments/{file}/removal", session, only().id())
                .param("words1", "Typed after").param("saves1", "1"))
                .redirectsTo("{home}/sessions/{id}#files", home(pia), session);
        assertThat(looks(pia, "/sessions/{id}", session)).keeps("words1", "Typed after").showsNot("a.txt");
    }

    @Test
    void whateverButtonShePressesTheChosenFileComesAlong() {
        assertThat(sends(pia, "/sessions/{id}/answers", session).param("act", "summary").param("words2", "Typed")
                .param("saves2", "0").file("file", "a.txt", bytes("Words")))
                .redirectsTo("{home}/sessions/{id}/summary", home(pia), session);
        assertThat(looks(pia, "/sessions/{id}/summary", session)).shows("Typed", "a.txt");

        assertThat(sends(pia, "/sessions/{id}/answers", session).param("words1", "More").param("saves1", "0")
                .file("file", "", new byte[0])).redirectsTo("{home}/sessions/{id}", home(pia), session);
        assertThat(sends(pia, "/sessions/{id}/answers", session).param("words2", "And more").param("saves2", "1")
                .file("file", "run.exe", bytes("MZ\u0090\0\3\0\0\0\4"))).isInvalid()
                .showsAtField("file", "none of the kinds").keeps("words1", "More").keeps("words2", "And more");
        assertThat(attachments.of(pia.accountId(), session)).hasSize(1);
    }

    @Test
    void oneOfFiveIsRemovedForTheOneThatComesInItsPlace() {
        for (int i = 0; i < 5; i++) attaches(i + ".txt", bytes("Words")).page();

        sends(pia, "/sessions/{id}/attachments/{file}/removal", session, only().id())
                .file("file", "6.txt", bytes("Words")).page();

        assertThat(attachments.of(pia.accountId(), session)).extracting(Attachment::name)
                .containsExactly("0.txt", "1.txt", "2.txt", "3.txt", "6.txt");
    }

    @Test
    void membersGetItWhenItIsHandedInAndNotBefore() {
        attaches("a.txt", bytes("Words")).page();
        assertThat(downloads().page()).isNotFound();

        attending.handIn(walker.visitor(pia), session);

        assertThat(downloads().page()).isOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(downloads().page().header("Content-Disposition")).startsWith("attachment");
        assertThat(as(mallory).get("/sessions/{id}/attachments/{file}", session, only().id())).isNotFound();
    }

    private Ask attaches(String name, byte[] bytes) {
        return sends(pia, "/sessions/{id}/attachments", session).file("file", name, bytes);
    }

    private void refused(String name, byte[] bytes, String why) {
        Page page = attaches(name, bytes).page();
        assertThat(page).isInvalid().showsAtField("file", why);
    }

    private Ask downloads() {
        return as(vic).get("/sessions/{id}/attachments/{file}", session, only().id());
    }

    private Attachment only() {
        return attachments.of(pia.accountId(), session).getLast();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
