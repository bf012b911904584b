package enfilade;

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
        public Conflict(String why) {
            super(why);
        }
    }

    /** What was asked for makes no sense, and {@link #field()} says where. */
    public static final class Invalid extends Refusal {

        private final String field;

        public Invalid(String field, String why) {
            super(why);
            this.field = field;
        }

        /** The name of the field to mend, as in the draft; empty when it is the whole. */
        public String field() {
            return field;
        }
    }

    private Refusal(String message) {
        super(message, null, false, false);
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
