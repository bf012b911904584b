package enfilade.developer;

import java.util.List;
import java.util.Optional;

/**
 * The description of the API as a person reads it: each resource with what can be done with it, ready to print.
 *
 * @param introduction what holds for every request
 */
record Reference(List<Topic> introduction, List<Resource> resources) {

    /** Something to know about all requests. */
    record Topic(String id, String title, List<List<Prose>> paragraphs) {}

    /** @param address as addresses spell it, such as evaluation-stages */
    record Resource(String address, String title, List<Prose> meaning, List<Deed> deeds) {}

    /**
     * One method on one path.
     *
     * @param curl   with {@code %ACCOUNT%} where the account's slug belongs
     * @param answer an example of what comes back; empty when nothing does
     */
    record Deed(String id, String method, String tone, String path, String title, List<List<Prose>> meaning,
                String scope, List<Part> parameters, List<Body> bodies, List<Request> requests, String status,
                String answer, List<Refused> refused) {

        Deed in(String slug) {
            var own = requests.stream().map(it -> new Request(it.title(), it.curl().replace(ACCOUNT, slug))).toList();
            return new Deed(id, method, tone, path, title, meaning, scope, parameters, bodies, own, status, answer,
                    refused);
        }
    }

    /** @param title empty where there is only one sort of body */
    record Body(String title, List<Part> keys) {}

    /** A line for a shell that does it. */
    record Request(String title, String curl) {}

    /**
     * A parameter, a header or a key of the body.
     *
     * @param within where an inner key stands, such as {@code questions[].}; else empty
     * @param facts  what its values are bound to, and what it is when nobody says
     */
    record Part(String within, String name, String type, boolean required, List<Prose> meaning, List<Prose> facts) {}

    /** A way of being told no. */
    record Refused(String status, String title, List<Prose> when) {}

    static final String ACCOUNT = "%ACCOUNT%";

    Optional<Resource> resource(String address) {
        return resources.stream().filter(it -> it.address().equals(address)).findFirst();
    }
}
