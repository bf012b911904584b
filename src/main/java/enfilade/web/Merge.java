package enfilade.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two people made of the same form, brought together field by field: what only one of them changed counts, and
 * where both changed the same to something else, what has been saved stays until somebody chooses.
 *
 * @param merged    the form with what may be saved without asking
 * @param contested the fields that both changed, each to something else
 * @param kept      the fields that only the other one changed
 */
public record Merge<F extends Record>(F merged, Set<String> contested, Set<String> kept) {

    public static <F extends Record> Merge<F> of(F opened, F theirs, F mine) {
        var own = new HashSet<String>();
        var contested = new LinkedHashSet<String>();
        var kept = new LinkedHashSet<String>();
        for (var part : mine.getClass().getRecordComponents()) {
            var before = comparable(value(part, opened));
            var saved = comparable(value(part, theirs));
            var typed = comparable(value(part, mine));
            if (Objects.equals(typed, saved)) continue;
            if (Objects.equals(typed, before)) kept.add(part.getName());
            else if (Objects.equals(saved, before)) own.add(part.getName());
            else contested.add(part.getName());
        }
        return new Merge<>(with(theirs, mine, own), contested, kept);
    }

    /** The form with some of its fields as they are in another one. */
    public static <F extends Record> F with(F form, F other, Collection<String> fields) {
        return make(form, part -> fields.contains(part.getName()), other);
    }

    public static @Nullable Object value(Record form, String field) {
        return Stream.of(form.getClass().getRecordComponents()).filter(part -> part.getName().equals(field)).findFirst()
                .map(part -> value(part, form)).orElse(null);
    }

    /** Whether a field holds the same in both; nothing, a blank line and an empty list are alike. */
    public static boolean isSame(Record form, Record other, String field) {
        return Objects.equals(comparable(value(form, field)), comparable(value(other, field)));
    }

    private static <F extends Record> F make(F form, Predicate<RecordComponent> fromOther, F other) {
        var parts = form.getClass().getRecordComponents();
        try {
            var constructor = form.getClass().getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            var made = (F) constructor.newInstance(
                    Stream.of(parts).map(part -> value(part, fromOther.test(part) ? other : form)).toArray());
            return made;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object value(RecordComponent part, Record form) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(form);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Browsers write line ends as two characters, and ids that were ticked have no order. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.replace("\r\n", "\n").strip();
            case BigDecimal number -> number.stripTrailingZeros();
            case Collection<?> none when none.isEmpty() -> null;
            case Collection<?> ids when ids.stream().allMatch(UUID.class::isInstance) -> Set.copyOf(ids);
            case List<?> rows -> rows.stream().map(row -> Objects.requireNonNullElse(comparable(row), "")).toList();
            case Record row -> Stream.of(row.getClass().getRecordComponents())
                    .map(part -> Objects.requireNonNullElse(comparable(value(part, row)), "")).toList();
            default -> value;
        };
    }
}
