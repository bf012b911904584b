package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program keeps a file with somebody. */
class FileApiTests extends ApiTests {

    private static final String FILES = "/participants/{id}/files";

    @Autowired Enrolling enrolling;
    @Autowired Remembered remembered;

    private UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void addsReadsAndRemoves() {
        var added = add("resume.txt", "Ten years of Java").gives(201);

        assertThat(added.at("/data/media_type") + added.at("/data/size") + added.at("/data/by"))
                .isEqualTo("text/plain17Robo");
        assertThat(robo.get(FILES, pia).gives(200).at("/data/0/id")).isEqualTo(added.id());
        var whole = robo.get(FILES + "/{file}", pia, added.id()).gives(200);
        assertThat(new String(Base64.getDecoder().decode(whole.at("/data/content")), StandardCharsets.UTF_8))
                .isEqualTo("Ten years of Java");
        robo.delete(FILES + "/{file}", pia, added.id()).gives(204);
        robo.get(FILES + "/{file}", pia, added.id()).isRefused(404);
    }

    @Test
    void saysWhatIsWrong() {
        robo.post(FILES, Map.of("content", "no Base64!"), pia).isRefused(400, "content invalid", "name required");
        add("empty.txt", "").isRefused(400, "content required");
        add("page.txt", "<html><script>alert(1)</script></html>").isRefused(400, "content wrong_type");
        assertThat(robo.get(FILES, pia).gives(200).at("/data")).isEqualTo("[]");
    }

    @Test
    void needsTheScopeAndItsOwnAccount() {
        var file = remembered.files(ada, pia, "resume.txt", "Ten years");
        var reader = program(ada, Scope.CANDIDATES_READ);

        reader.post(FILES, Map.of("name", "a.txt", "content", "QQ=="), pia).isRefused(403);
        reader.delete(FILES + "/{file}", pia, file).isRefused(403);
        bolt.get(FILES, pia).isRefused(404);
        bolt.get(FILES + "/{file}", pia, file).isRefused(404);
        bolt.delete(FILES + "/{file}", pia, file).isRefused(404);
    }

    private Call add(String name, String content) {
        return robo.post(FILES, Map.of("name", name, "content", Base64.getEncoder()
                .encodeToString(content.getBytes(StandardCharsets.UTF_8))), pia);
    }
}
