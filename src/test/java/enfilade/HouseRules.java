package enfilade;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What every Thymeleaf file keeps to, and every line of Java. Each rule answers with lines such as
 * {@code agents/show.html:12: a field has a label}.
 */
final class HouseRules {

    /** One template: its name below templates/ and its text. */
    record Template(String name, String text) {

        Document document() {
            return Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        }

        String complaint(int offset, String rule) {
            return "%s:%d: %s".formatted(name, text.substring(0, offset).split("\n", -1).length, rule);
        }

        String complaint(Element element, String rule) {
            return "%s:%d: %s (%s)".formatted(name, element.sourceRange().start().lineNumber(), rule,
                    element.tagName());
        }
    }

    private record Forbidden(Pattern pattern, String rule) {}

    private static final List<Forbidden> FORBIDDEN = List.of(
            forbidden("th:utext|\\[\\(", "text is escaped: no th:utext and no [(…)]"),
            forbidden("\\s(th:)?style\\s*=|th:attr\\w*=\"[^\"]*\\bstyle=|<style", "no inline styles"),
            forbidden("\\s(th:)?on[a-z]+\\s*=|th:attr\\w*=\"[^\"]*\\bon[a-z]+=", "no inline handlers"),
            forbidden("hx-on|hx-vals\\s*=\\s*[\"']js:|hx-headers\\s*=\\s*[\"']js:", "no script in htmx attributes"),
            forbidden("hx-trigger\\s*=\\s*\"[^\"]*\\[|hx-trigger\\s*=\\s*'[^']*\\[",
                    "no trigger filters: htmx fires anyway"),
            forbidden("<script(?![^>]*\\b(th:)?src=)", "no inline scripts"));

    /** One word per thing: what a person reads uses ours. */
    private static final Pattern ANOTHER_WORD = Pattern.compile(
            "(?i)\\b(candidates?|applicants?|tenants?|users?|workflows?)\\b");

    private static final Pattern TARGET = Pattern.compile("hx-target=[\"']?\\|?'?#([\\w-]+)");
    private static final Pattern ID = Pattern.compile("(?:\\sid=|th:id=|\\bid=)[\"']?\\|?'?([\\w-]+)");

    static List<String> nothingInline(Template template) {
        return FORBIDDEN.stream().flatMap(no -> matches(no.pattern(), template.text())
                .map(match -> template.complaint(match, no.rule()))).toList();
    }

    static List<String> oneWordPerThing(Template template) {
        return template.document().getAllElements().stream()
                .filter(element -> ANOTHER_WORD.matcher(element.ownText()).find())
                .map(element -> template.complaint(element,
                        "another word for something that has one: " + element.ownText())).toList();
    }

    /** A label around it, a label that points at it, or a name for those who cannot see. */
    static List<String> everyFieldHasALabel(Template template) {
        var document = template.document();
        return document.select("input:not([type=hidden], [type=submit], [type=button]), select, textarea").stream()
                .filter(field -> !isNamed(field) && field.closest("label") == null && !hasLabel(document, field))
                .map(field -> template.complaint(field, "a field has a label")).toList();
    }

    static List<String> everyTargetExists(List<Template> templates) {
        var ids = new TreeSet<String>();
        templates.forEach(template -> ID.matcher(template.text()).results().forEach(match -> ids.add(match.group(1))));
        return templates.stream().flatMap(template -> TARGET.matcher(template.text()).results()
                .filter(match -> !ids.contains(match.group(1)))
                .map(match -> template.complaint(match.start(), "no element has the id #" + match.group(1)))).toList();
    }

    /** Without htmx the form goes where htmx would have gone. */
    static List<String> everyPostIsAForm(Template template) {
        var complaints = new ArrayList<String>();
        for (var element : template.document().getAllElements()) {
            var post = postOf(element);
            if (post.isEmpty()) continue;
            var action = Stream.of("th:action", "action").map(element::attr).filter(it -> !it.isEmpty())
                    .findFirst().orElse("");
            if (!element.normalName().equals("form")) {
                complaints.add(template.complaint(element, "hx-post sits on a form"));
            } else if (!action.equals(post)) {
                complaints.add(template.complaint(element, "hx-post and action are the same address"));
            }
        }
        return complaints;
    }

    /** Fragment name = element id = htmx target, for every region that somebody aims at. */
    static List<String> fragmentsAreNamedLikeTheirElement(List<Template> templates) {
        var targets = templates.stream().flatMap(template -> TARGET.matcher(template.text()).results())
                .map(match -> match.group(1)).toList();
        return templates.stream().flatMap(template -> template.document().select("[th:fragment][id]").stream()
                .filter(element -> targets.contains(element.id()))
                .filter(element -> !element.attr("th:fragment").split("[\\s(]")[0].equals(element.id()))
                .map(element -> template.complaint(element, "a fragment has the name of its element"))).toList();
    }

    private static boolean isNamed(Element field) {
        return field.attributes().asList().stream().map(Attribute::getKey).anyMatch(key -> key.contains("aria-label"))
                || field.attr("th:attr").contains("aria-label");
    }

    private static boolean hasLabel(Document document, Element field) {
        var bound = field.attr("th:field").replaceAll("^\\*\\{(.*)}$", "$1").replaceAll("^__(.*)__$", "$1");
        var ids = List.of(field.id(), field.attr("th:id"), bound);
        return document.select("label").stream().anyMatch(label -> Stream.of(label.attr("for"), label.attr("th:for"))
                .anyMatch(id -> !id.isEmpty() && ids.contains(id)));
    }

    private static String postOf(Element element) {
        var direct = Stream.of("th:hx-post", "hx-post").map(element::attr).filter(it -> !it.isEmpty()).findFirst();
        return direct.orElseGet(() -> expressionAfter("hx-post=", element.attr("th:attr")));
    }

    /** Up to the comma that ends it, without the condition before it; empty when the attribute is not set here. */
    private static String expressionAfter(String name, String attributes) {
        var start = attributes.indexOf(name);
        if (start < 0) return "";
        var depth = 0;
        var literal = false;
        var end = start + name.length();
        for (; end < attributes.length() && (depth > 0 || literal || attributes.charAt(end) != ','); end++) {
            var letter = attributes.charAt(end);
            if (letter == '|') literal = !literal;
            if (letter == '{') depth++;
            if (letter == '}') depth--;
        }
        return attributes.substring(start + name.length(), end).replaceFirst("^\\$\\{[^}]*} \\? ", "").strip();
    }

    private static Stream<Integer> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results()
                .map(match -> match.start() + (Character.isWhitespace(text.charAt(match.start())) ? 1 : 0));
    }

    private static Forbidden forbidden(String pattern, String rule) {
        return new Forbidden(Pattern.compile(pattern), rule);
    }

    /** So that two files fit side by side. */
    static List<String> linesFit(String file, String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size()).filter(i -> columns(lines.get(i)) > 120)
                .mapToObj(i -> file + ":" + (i + 1) + ": a line has at most 120 columns").toList();
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    private HouseRules() {}
}
