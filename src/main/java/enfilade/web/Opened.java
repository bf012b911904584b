package enfilade.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as somebody's browser has opened it, carried along in one hidden field. It needs no signature: it only tells
 * what that person claims to have seen, and so what they changed.
 *
 * @param by        who changed the contested fields meanwhile; empty when there are none
 * @param contested the fields where the two still differ, and the form holds what the other one saved
 */
public record Opened<F extends Record>(F form, Instant at, String by, List<String> contested) {

    private static final int FINEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Opened {
        Objects.requireNonNull(form);
        Objects.requireNonNull(at);
        by = by == null ? "" : by;
        contested = contested == null ? List.of() : List.copyOf(contested);
    }

    public static <F extends Record> Opened<F> of(F form, Instant at) {
        return new Opened<>(form, at, "", List.of());
    }

    /** As it stands in the hidden field. */
    public String text() {
        return JSON.writeValueAsString(this);
    }

    /** Nothing when it is absent or makes no sense: then the form counts as a whole, as if it were older. */
    public static <F extends Record> Optional<Opened<F>> read(@Nullable String text, Class<F> type) {
        if (text == null || text.isBlank()) return Optional.empty();
        try {
            var shape = JSON.getTypeFactory().constructParametricType(Opened.class, type);
            return Optional.of(JSON.<Opened<F>>readValue(text, shape)).filter(it -> isPlain(it.form()));
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** One contested field less: somebody took what the other one had. */
    public Opened<F> without(String field) {
        return new Opened<>(form, at, by, contested.stream().filter(it -> !it.equals(field)).toList());
    }

    /** A few letters can stand for a number that fills the memory when it is printed. */
    private static boolean isPlain(Record form) {
        return Stream.of(form.getClass().getRecordComponents())
                .map(part -> Merge.value(form, part.getName())).filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast).allMatch(it -> Math.abs(it.scale()) < FINEST && it.precision() < FINEST);
    }
}
