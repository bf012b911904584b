package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.HouseRules.Template;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house find what they are there to find, and leave the rest in peace. */
class HouseRulesThemselvesTests {

    @ParameterizedTest
    @ValueSource(strings = {"<p th:utext=\"${x}\">", "<p>[(${x})]</p>", "<p style=\"color: red\">",
            "<p th:style=\"x\">", "<style>p {}</style>", "<p onclick=\"x()\">", "<p th:attr=\"onclick=x\">",
            "<p hx-on:click=\"x()\">", "<p hx-trigger=\"click[ctrlKey]\">",
            "<p hx-vals='js:{}'>", "<script>x()</script>"})
    void anythingInlineIsFound(String html) {
        assertThat(HouseRules.nothingInline(new Template("bad.html", "<main>\n" + html))).singleElement().asString()
                .startsWith("bad.html:2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<label for=\"name\">Name</label><input id=\"nom\">", "<textarea name=\"x\"></textarea>",
            "<select><option>1</select>"})
    void aFieldWithoutALabelIsFound(String html) {
        assertThat(HouseRules.everyFieldHasALabel(new Template("bad.html", html))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<label>Name <input></label>", "<label th:for=\"${n}\">Name</label><input th:id=\"${n}\">",
            "<label for=\"name\">Name</label><input th:field=\"*{name}\">",
            "<label th:for=\"${n}\">Name</label><input th:field=\"*{__${n}__}\">", "<input aria-label=\"Search\">",
            "<input th:aria-label=\"${l}\">", "<input type=\"hidden\" name=\"token\">"})
    void aFieldWithALabelIsLeftInPeace(String html) {
        assertThat(HouseRules.everyFieldHasALabel(new Template("good.html", html))).isEmpty();
    }

    @Test
    void aTargetThatIsNowhereIsFound() {
        var here = new Template("here.html", "<form hx-target=\"#stages\"></form><a hx-target=\"#stage-form\"></a>"
                + "<i th:attr=\"hx-target=|#stage-${id}|\"></i>");
        var there = new Template("there.html", "<ol id=\"stages\"><li th:id=\"|stage-${id}|\"></ol>");

        assertThat(HouseRules.everyTargetExists(List.of(here, there))).singleElement().asString()
                .contains("here.html:1:", "#stage-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<button hx-post=\"/x\">", "<form action=\"/x\" hx-post=\"/y\">", "<form hx-post=\"/x\">",
            "<form th:action=\"@{/a/{i}(i=${t.i})}\" th:attr=\"hx-post=@{/b/{i}(i=${t.i})}\">"})
    void aPostThatNeedsHtmxIsFound(String html) {
        assertThat(HouseRules.everyPostIsAForm(new Template("bad.html", html))).hasSize(1);
    }

    @Test
    void aPostThatWorksWithoutHtmxIsLeftInPeace() {
        var form = "<form th:action=\"@{/a/{i}(i=${t.i},j=1)}\""
                + " th:attr=\"hx-post=@{/a/{i}(i=${t.i},j=1)},hx-target=|#x|\">";

        assertThat(HouseRules.everyPostIsAForm(new Template("good.html", form))).isEmpty();
    }

    @Test
    void aFragmentUnderAnotherNameIsFound() {
        var bad = new Template("bad.html",
                "<ol id=\"doors\" th:fragment=\"stages\"></ol><form hx-target=\"#doors\"></form>");

        assertThat(HouseRules.fragmentsAreNamedLikeTheirElement(List.of(bad))).hasSize(1);
    }

    @Test
    void anotherWordIsFound() {
        assertThat(HouseRules.oneWordPerThing(new Template("bad.html", "<p>Invite a candidate</p>"))).hasSize(1);
    }

    @Test
    void aLineThatIsTooLongIsFound() {
        assertThat(HouseRules.linesFit("Bad.java", "x".repeat(120) + "\n" + "x".repeat(121) + "\n"))
                .containsExactly("Bad.java:2: a line has at most 120 columns");
    }
}
