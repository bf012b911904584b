package enfilade.account;

import enfilade.Misconfigured;
import enfilade.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The installation's secret, under which keys and links are hashed. Comes from the operator or is made at first start. */
@Component
public class Secret {

    private static final String SELF = "the secret of this installation";

    private final SecretKeySpec key;

    Secret(Settings settings, JdbcClient db) {
        var given = settings.secret();
        var text = given == null || given.isBlank() ? kept(settings.data().resolve("secret")) : given.strip();
        if (text.length() < 16) {
            throw new Misconfigured("ENFILADE_SECRET needs at least 16 characters.", "Give it a longer one, or leave it out: then one is made.");
        }
        key = new SecretKeySpec(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256");
        recogniseIn(db);
    }

    /** HMAC-SHA-256 (RFC 2104) of the words under this secret, as 64 hex digits. The purpose keeps uses apart. */
    public String seal(String purpose, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((purpose + "\n" + words).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void recogniseIn(JdbcClient db) {
        var self = seal(SELF, "");
        var known = db.sql("select fingerprint from installation").query(String.class).optional();
        if (known.isEmpty()) {
            db.sql("insert into installation (id, fingerprint) values (1, :self)").param("self", self).update();
        } else if (!known.get().equals(self)) {
            throw new Misconfigured("This database belongs to another secret than the one given.",
                    "Give back the old ENFILADE_SECRET or the old file ENFILADE_DATA/secret: under another one no key and no link would match.");
        }
    }

    /** Reads the file or makes it; of two processes that start at once, the one that creates the file decides. */
    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                var fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyUs)) {
                    channel.write(java.nio.ByteBuffer.wrap(HexFormat.of().formatHex(fresh).getBytes()));
                }
            } catch (FileAlreadyExistsException somebodyWasFaster) {
                // then theirs is the secret
            }
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException("The secret in " + file + " can be neither read nor made.", problem);
        }
    }
}
