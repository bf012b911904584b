package enfilade.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what an account entrusts to us and we have to say again, such as the key of its language model: locked with
 * AES-256-GCM (NIST SP 800-38D) under a key that the installation's secret gives for this alone (HKDF, RFC 5869). The
 * account and the purpose are part of the lock: copied elsewhere, it opens nothing.
 */
@Component
public class Vault {

    private static final Logger log = LoggerFactory.getLogger(Vault.class);

    private static final String SHAPE = "1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Vault(Secret secret) {
        this.key = secret.keyFor("the vault of the accounts, 1", "AES");
    }

    /** The words as they may be stored, different each time. */
    public String lock(AccountId account, String purpose, String words) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var locked = cipher(Cipher.ENCRYPT_MODE, nonce, account, purpose)
                    .doFinal(words.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE + locked.length);
            System.arraycopy(locked, 0, whole, NONCE, locked.length);
            return SHAPE + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The words again; nothing when they were locked for another account or purpose, or somebody has touched them. */
    public Optional<String> open(AccountId account, String purpose, String locked) {
        try {
            if (!locked.startsWith(SHAPE)) throw new IllegalArgumentException("another shape");
            var whole = Base64.getDecoder().decode(locked.substring(SHAPE.length()));
            if (whole.length < NONCE) throw new IllegalArgumentException("too short");
            var words = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), account, purpose)
                    .doFinal(whole, NONCE, whole.length - NONCE);
            return Optional.of(new String(words, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            log.error("What is kept as {} of the account {} was locked elsewhere or changed", purpose, account.value());
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, AccountId account, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((purpose + "\n" + account.value()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
