package enfilade.api;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.web.Payloads;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters behind the question mark, read from there alone: asking for them leaves the body untouched. */
public record Query(Map<String, List<String>> values) {

    /** Every address takes it; it only has to name the key's own account. */
    public static final String ACCOUNT_SLUG = "accountSlug";

    public static final String CURSOR = "cursor";

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    public static Query of(HttpServletRequest request) {
        var values = new HashMap<String, List<String>>();
        var text = request.getQueryString();
        for (var part : text == null ? new String[0] : text.split("&")) {
            if (part.isEmpty()) continue;
            var name = decoded(part.split("=", 2)[0]);
            var value = part.contains("=") ? decoded(part.split("=", 2)[1]) : "";
            values.merge(name, List.of(value), (before, more) ->
                    Stream.concat(before.stream(), more.stream()).toList());
        }
        return new Query(values);
    }

    /** For addresses that take none but the account's: what else stands there was meant for something. */
    public void isTaken() {
        read(None.class);
    }

    private record None() {}

    public @Nullable String first(String name) {
        return values.containsKey(name) ? values.get(name).getFirst() : null;
    }

    <R extends Record> R read(Class<R> type) {
        var checks = new Checks();
        var parameters = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(component -> Payloads.key(type, component), component -> component));
        var node = JsonNodeFactory.instance.objectNode();
        values.forEach((name, several) -> {
            if (several.size() > 1) checks.add(name, "repeated", "This parameter stands there more than once.");
            else put(node, name, several.getFirst(), parameters.get(name));
        });
        var read = Payloads.ofQuery(checks).read(node, type, "", Set.of(ACCOUNT_SLUG));
        checks.refuse();
        return Objects.requireNonNull(read);
    }

    private static void put(ObjectNode node, String name, String value, @Nullable RecordComponent parameter) {
        if (value.isEmpty() && !name.equals(CURSOR)) {
            if (parameter == null) node.put(name, value);
        } else if (parameter != null && parameter.getType() == Integer.class && WHOLE.matcher(value).matches()) {
            node.put(name, new BigInteger(value));
        } else if (parameter != null && parameter.getType() == Boolean.class && value.matches("true|false")) {
            node.put(name, Boolean.parseBoolean(value));
        } else {
            node.put(name, value);
        }
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace("+", "%20"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refusal.Invalid(List.of(new Issue("", "malformed",
                    "The query of this address has a percent sign without its two digits.")));
        }
    }
}
