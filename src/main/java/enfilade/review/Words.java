package enfilade.review;

import enfilade.evaluation.Take.State;

/** How an attempt stands, as pages say it. */
final class Words {

    static String of(State state) {
        return switch (state) {
            case SCHEDULED -> "Not begun";
            case IN_PROGRESS -> "Under way";
            case COMPLETED -> "Completed";
            case FAILED -> "Could not go on";
            case CANCELLED -> "Called off";
        };
    }

    private Words() {}
}
