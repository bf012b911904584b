package enfilade.batch;

import enfilade.Texts;
import enfilade.batch.Batch.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch is called: what it does, to how many. */
final class Titles {

    static String of(Batch batch, @Nullable String template) {
        return of(batch.kind(), batch.people(), batch.wish().revision(), batch.wish().tags(), template);
    }

    static String of(Kind kind, int people, @Nullable Integer revision, List<String> tags, @Nullable String template) {
        var many = Texts.counted(people, "participant", "participants");
        var named = String.join(", ", tags);
        return switch (kind) {
            case IMPORT -> "Import " + Texts.counted(people, "row", "rows");
            case INVITE -> "Invite " + many + " to " + template;
            case MOVE -> "Move " + Texts.counted(people, "journey", "journeys") + " on " + template + " to revision "
                    + revision;
            case ARCHIVE -> "Archive " + many;
            case RESTORE -> "Restore " + many;
            case TAG -> "Add " + named + " to " + many;
            case UNTAG -> "Remove " + named + " from " + many;
        };
    }

    /** What the button says that confirms it. */
    static String verb(Batch batch, int ready) {
        var many = Texts.counted(ready, "participant", "participants");
        return switch (batch.kind()) {
            case IMPORT -> "Import " + many;
            case INVITE -> "Invite " + many;
            case MOVE -> "Move " + Texts.counted(ready, "journey", "journeys");
            case ARCHIVE -> "Archive " + many;
            case RESTORE -> "Restore " + many;
            case TAG -> "Add tags to " + many;
            case UNTAG -> "Remove tags from " + many;
        };
    }

    private Titles() {}
}
