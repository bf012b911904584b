package enfilade.review;

import enfilade.session.Dossier;
import enfilade.session.Session;

/** How an attempt stands, as pages say it. */
final class Words {

    static String of(Dossier it, Session session) {
        return switch (session.status()) {
            case SCHEDULED -> "Not begun";
            case IN_PROGRESS -> "Under way";
            case COMPLETED -> "Completed";
            case FAILED -> it.endings().get(session.id()).words();
            case CANCELLED -> "Called off";
        };
    }

    private Words() {}
}
