package enfilade.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.FragmentsRendering;

/** How htmx asks. Boosted links and history restores want the whole page, so they do not count. */
public record Htmx(boolean request, boolean boosted, boolean restoring) {

    public boolean wantsFragment() {
        return request && !boosted && !restoring;
    }

    /** The page, or only its named fragment. */
    public String view(String page, String fragment) {
        return wantsFragment() ? page + " :: " + fragment : page;
    }

    /**
     * The page, or several of its fragments: the first goes where the request aimed, the others find their own place.
     * A fragment that is born in another file names it: {@code layout :: flash}.
     */
    public Object views(String page, String fragment, String... others) {
        return wantsFragment() ? rendering(page, fragment, others).build() : page;
    }

    /**
     * What was typed, shown back with what is wrong: 422, and htmx puts the fragment over the form of the same name.
     */
    public Object invalid(String page, String fragment) {
        return typed(HttpStatus.UNPROCESSABLE_CONTENT, page, fragment);
    }

    /** Somebody else was faster: 409, with what was typed still in the form. The others find their own place. */
    public Object conflict(String page, String fragment, String... others) {
        return typed(HttpStatus.CONFLICT, page, fragment, others);
    }

    /** What was typed, rearranged and not saved: htmx puts it over the form of the same name. */
    public Object again(String page, String fragment) {
        return typed(HttpStatus.OK, page, fragment);
    }

    private Object typed(HttpStatus status, String page, String fragment, String... others) {
        if (!wantsFragment()) return new ModelAndView(page, status);
        var id = fragment.substring(fragment.lastIndexOf(' ') + 1);
        return rendering(page, fragment, others).status(status).header("HX-Retarget", "#" + id)
                .header("HX-Reswap", "outerHTML").build();
    }

    private static FragmentsRendering.Builder rendering(String page, String fragment, String... others) {
        var names = Stream.concat(Stream.of(fragment), Stream.of(others))
                .map(name -> name.contains("::") ? name : page + " :: " + name).toList();
        var rendering = FragmentsRendering.fragment(names.getFirst());
        names.stream().skip(1).forEach(name -> rendering.fragment(name, Map.of("oob", true)));
        return rendering;
    }

    /** Reads an enum constant the way URLs, forms and JSON spell it: {@code ai_interview}. */
    public static <E extends Enum<E>> E constant(Class<E> type, String wire) {
        return Enum.valueOf(type, wire.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
