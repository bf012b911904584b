package enfilade.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that a team chose leads out into the world, or is refused. */
class ReachTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://models.example.org/v1", "http://models.example.org:8080", "https://203.0.113.7/v1",
            "https://[2606:4700::1111]/v1", "https://172.32.0.1", "https://100.128.0.1", "HTTPS://Models.Example.org.",
            "https://lan.example.org"})
    void theWorldIsInReach(String address) {
        assertThat(Reach.obvious(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:11434/v1", "http://LOCALHOST.", "http://127.0.0.1",
            "http://2130706433", "http://0.0.0.0", "http://10.1.2.3",
            "http://172.16.0.1", "http://172.31.255.255", "http://192.168.1.1", "http://169.254.169.254",
            "http://100.100.100.200", "http://224.0.0.1", "http://255.255.255.255", "http://[::1]", "http://[::]",
            "http://[::ffff:10.0.0.1]", "http://[::ffff:7f00:1]", "http://[fe80::1]", "http://[fd00:ec2::254]",
            "http://[ff02::1]", "http://[64:ff9b::a00:1]", "http://[2002:a00:1::1]", "http://[2001::1]",
            "http://metadata.google.internal", "http://printer.local", "http://box.lan", "http://intranet",
            "http://models.localhost", "http://nas.home.arpa"})
    void theOwnNetworkIsNot(String address) {
        assertThat(Reach.obvious(URI.create(address))).contains(Reach.PRIVATE);
        assertThat(Reach.objection(URI.create(address))).contains(Reach.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://models.example.org", "file:///etc/passwd", "https:///v1", "models.example.org",
            "mailto:ada@example.org", "https://ada:secret@models.example.org", "https://models.example.org/?key=1",
            "https://models.example.org/#v1", "http://under_score.example.org", "https://models.example.org:99999",
            "http://127.1", "http://0x7f.0.0.1"})
    void anythingElseIsNoAddress(String address) {
        assertThat(Reach.obvious(URI.create(address))).contains(Reach.NO_ADDRESS);
    }

    @Test
    void aNameThatNobodyHasLeadsNowhere() {
        assertThat(Reach.objection(URI.create("https://models.invalid/v1")))
                .contains("No computer has the name models.invalid.");
    }
}
