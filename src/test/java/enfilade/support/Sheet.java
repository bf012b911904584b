package enfilade.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A form as it stands in a page, filled in further and sent as a browser would: boxes without a tick are left out. */
public final class Sheet {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    public static Sheet of(Page page, String form) {
        var sheet = new Sheet();
        for (var field : page.document().select(form + " [name]:not([name=act]):not([name=_csrf])")) {
            if (field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked")) continue;
            sheet.fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(held(field));
        }
        return sheet;
    }

    /** In place of what stands there; nothing at all leaves the field out. */
    public Sheet with(String name, Object... values) {
        fields.put(name, List.of(values).stream().map(String::valueOf).toList());
        return this;
    }

    public Ask into(Ask ask) {
        fields.forEach((name, values) -> ask.param(name, values.toArray()));
        return ask;
    }

    private static String held(Element field) {
        return switch (field.normalName()) {
            case "select" -> field.select("option[selected]").val();
            case "textarea" -> field.wholeText().replace("\n", "\r\n");
            default -> field.val();
        };
    }

    private Sheet() {}
}
