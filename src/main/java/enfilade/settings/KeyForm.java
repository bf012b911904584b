package enfilade.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is typed.
 *
 * @param id the key's own, made when the form is drawn, so that sending it again is known for what it is
 */
record KeyForm(@Nullable String id, @Nullable String name, @Nullable List<String> scopes, @Nullable String lastDay) {

    KeyForm {
        id = id != null && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? id : UUID.randomUUID().toString();
        name = name == null ? "" : name;
        scopes = scopes == null ? List.of() : scopes.stream().filter(Objects::nonNull).toList();
        lastDay = lastDay == null ? "" : lastDay;
    }

    /** A key may nothing at first. */
    static KeyForm blank() {
        return new KeyForm(null, "", List.of(), "");
    }

    UUID keyId() {
        return UUID.fromString(id);
    }

    KeyDraft toDraft(LocalDate today) {
        return KeyDraft.from(name, scopes, lastDay, today);
    }
}
