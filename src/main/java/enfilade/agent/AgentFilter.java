package enfilade.agent;

import enfilade.Texts;
import enfilade.agent.AgentProfile.Status;
import enfilade.web.Choice;
import enfilade.web.Cursor;
import enfilade.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which interviewers somebody wants to see, as the address says it. What it says and we do not know is left out. */
record AgentFilter(String q, String status, String useCase, String sort, @Nullable String page) {

    static final String ANY = "any";

    AgentFilter {
        q = q == null ? "" : Texts.plain(q);
        status = ANY.equals(status) ? ANY : Choice.named(status, Status.values()).orElse(Status.ACTIVE).wire();
        useCase = Choice.named(useCase, UseCase.values()).map(UseCase::wire).orElse("");
        sort = "edited".equals(sort) ? sort : "name";
    }

    /** The words that a name has to have, each of them at least its beginning. */
    Words words() {
        return Words.in(q);
    }

    @Nullable Cursor cursor() {
        return Cursor.read(page).orElse(null);
    }

    boolean isByEdit() {
        return sort.equals("edited");
    }

    /** Whether this is the list as it opens. */
    public boolean isPlain() {
        return q.isEmpty() && status.equals(Status.ACTIVE.wire()) && useCase.isEmpty();
    }

    /** Why nothing is shown. */
    public String nothing() {
        var kind = status.equals(ANY) ? "Nothing" : "Nothing that is " + status;
        return q.isEmpty() ? kind + " fits this choice." : kind + " has “" + q + "” in its name.";
    }

    /** The same view, read from another place on. */
    @Nullable String address(@Nullable String page) {
        if (page == null) return null;
        return UriComponentsBuilder.fromPath("/agents").queryParam("q", "{q}").queryParam("status", status)
                .queryParam("useCase", useCase).queryParam("sort", sort).queryParam("page", page).encode()
                .buildAndExpand(q).toUriString();
    }
}
