package enfilade;

import java.util.List;

/** The ways this application says no. Anything else is our fault and becomes a 500. */
public abstract sealed class Refusal extends RuntimeException {

    /** There is no such thing, or it belongs to another account, which is the same. */
    public static final class NotFound extends Refusal {
        public NotFound(String what) {
            super("There is no such " + what + ".");
        }
    }

    /** The thing is there, but this role may not do that to it. */
    public static final class NotAllowed extends Refusal {
        public NotAllowed(String why) {
            super(why);
        }
    }

    /** It does not fit what is already there, or what somebody else did meanwhile. */
    public static final class Conflict extends Refusal {

        private final transient List<Issue> issues;

        public Conflict(String why) {
            this(why, List.of());
        }

        /** @param issues what stands in the way, where programs are told more than the sentence */
        public Conflict(String why, List<Issue> issues) {
            super(why);
            this.issues = List.copyOf(issues);
        }

        @Override
        public List<Issue> issues() {
            return issues;
        }
    }

    /** What was asked for makes no sense, and {@link #issues()} says where; never none. */
    public static final class Invalid extends Refusal {

        private final transient List<Issue> issues;

        public Invalid(String field, String why) {
            this(List.of(new Issue(field, "invalid", why)));
        }

        public Invalid(List<Issue> issues) {
            super(issues.getFirst().message());
            this.issues = List.copyOf(issues);
        }

        @Override
        public List<Issue> issues() {
            return issues;
        }

        /** The name of the first field to mend, as in the draft; empty when it is the whole. */
        public String field() {
            return issues.getFirst().path();
        }
    }

    private Refusal(String message) {
        super(message, null, false, false);
    }

    /** All that stands in the way, each with its place; none where the sentence says it all. */
    public List<Issue> issues() {
        return List.of();
    }

    /** The status of a page or fragment; the API answers {@link Invalid} with 400. */
    public int status() {
        return switch (this) {
            case NotFound n -> 404;
            case NotAllowed n -> 403;
            case Conflict c -> 409;
            case Invalid i -> 422;
        };
    }
}
