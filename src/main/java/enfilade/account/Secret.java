package enfilade.account;

import enfilade.Misconfigured;
import enfilade.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The installation's secret, under which keys and links are hashed. Comes from the operator or is made at first start.
 */
@Component
public class Secret {

    private static final int SHORTEST = 16;
    private static final String SELF = "the secret of this installation";

    private final SecretKeySpec key;

    Secret(Settings settings, JdbcClient db) {
        var given = settings.secret();
        var text = given == null || given.isBlank() ? kept(settings.data().resolve("secret")) : given.strip();
        if (text.length() < SHORTEST) {
            throw new Misconfigured("ENFILADE_SECRET needs at least 16 characters.",
                    "Give it a longer one, or leave it out: then one is made.");
        }
        key = new SecretKeySpec(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256");
        recogniseIn(db);
    }

    /** HMAC-SHA-256 (RFC 2104) of the words under this secret, as 64 hex digits. The purpose keeps uses apart. */
    public String seal(String purpose, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal((purpose + "\n" + words).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key of 256 bits for one purpose, by HKDF with SHA-256 (RFC 5869): it tells nothing about any other. */
    SecretKey keyFor(String purpose, String algorithm) {
        try {
            var info = purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void recogniseIn(JdbcClient db) {
        var self = seal(SELF, "");
        try {
            db.sql("insert into installation (id, fingerprint) select 1, :self "
                            + "where not exists (select 1 from installation)")
                    .param("self", self).update();
        } catch (DuplicateKeyException somebodyWasFaster) {
            // then theirs is the fingerprint to compare with
        }
        if (!db.sql("select fingerprint from installation").query(String.class).single().equals(self)) {
            throw new Misconfigured("This database belongs to another secret than the one given.",
                    "Give back the old ENFILADE_SECRET or the old file ENFILADE_DATA/secret: "
                            + "under another one no key and no link would match.");
        }
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            var text = Files.readString(file).strip();
            if (text.length() >= SHORTEST) return text;
            throw new Misconfigured("The file " + file + " holds no secret of at least " + SHORTEST + " characters.",
                    "Give back the old file. On a new installation remove it: then one is made.");
        } catch (IOException problem) {
            throw new UncheckedIOException("The secret in " + file + " can be neither read nor made.", problem);
        }
    }

    /**
     * Written whole beside its place and then linked there: of two who start at once, the first link decides for both.
     */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        var whole = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
        try {
            Files.writeString(whole, HexFormat.of().formatHex(fresh));
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // then theirs is the secret
        } finally {
            Files.delete(whole);
        }
    }
}
