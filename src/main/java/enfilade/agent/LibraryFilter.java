package enfilade.agent;

import enfilade.Texts;
import enfilade.web.Choice;
import enfilade.web.Cursor;
import enfilade.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which interviewers of the library somebody wants to see, as the address says it. */
record LibraryFilter(String q, String useCase, @Nullable String page) {

    LibraryFilter {
        q = q == null ? "" : Texts.plain(q);
        useCase = Choice.named(useCase, UseCase.values()).map(UseCase::wire).orElse("");
    }

    /** The words that a name has to have, each of them at least its beginning. */
    Words words() {
        return Words.in(q);
    }

    @Nullable Cursor cursor() {
        return Cursor.read(page).orElse(null);
    }

    /** Whether this is the library as it opens. */
    public boolean isPlain() {
        return q.isEmpty() && useCase.isEmpty() && page == null;
    }

    /** Why nothing is shown. */
    public String nothing() {
        return q.isEmpty() ? "Nothing in the library fits this choice."
                : "Nothing in the library has “" + q + "” in its name.";
    }

    /** The same view, read from another place on. */
    @Nullable String address(@Nullable String page) {
        if (page == null) return null;
        return UriComponentsBuilder.fromPath("/agents/library").queryParam("q", "{q}").queryParam("useCase", useCase)
                .queryParam("page", page).encode().buildAndExpand(q).toUriString();
    }
}
