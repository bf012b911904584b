package enfilade.batch;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody wants for many, as ticked and typed.
 *
 * @param ids      those who were ticked
 * @param everyone instead of them everybody who fits the filter, on all its pages
 * @param tags     parted by commas or line ends
 */
record Wanted(@Nullable Kind kind, List<UUID> ids, @Nullable Boolean everyone, Fitting fitting, @Nullable UUID template,
              @Nullable Integer revision, String tags) {

    Wanted {
        everyone = Boolean.TRUE.equals(everyone);
        ids = ids == null ? List.of() : List.copyOf(ids);
        fitting = fitting == null ? Fitting.ALL : fitting;
        tags = Texts.typed(tags);
    }

    Kind chosen() {
        if (kind == null || kind == Kind.IMPORT) throw new Refusal.Invalid("kind", "Choose what to do.");
        return kind;
    }

    Wish wish() {
        return new Wish(template, revision, named(tags));
    }

    /** One more than can be, so that too many are noticed. */
    List<UUID> people(Actor me, JdbcClient db) {
        return everyone ? fitting.sought().ids(me, Batch.MOST + 1, db) : ids;
    }

    /** Everybody who fits the filter; 12 participants ticked */
    public String whom() {
        return everyone ? "Everybody who fits the filter"
                : Texts.counted(ids.size(), "participant", "participants") + " ticked";
    }

    /** Whether a revision has to be said, and no tags. */
    public boolean isMove() {
        return kind == Kind.MOVE;
    }

    /** Whether they were ticked among those who walk through a template, so that the way back leads there. */
    public boolean isOnTemplate() {
        return isMove() && template != null;
    }

    /** What can be done to who is here already. A move has fields of its own, and stays one. */
    List<Kind> kinds() {
        return isMove() ? List.of(Kind.MOVE)
                : Stream.of(Kind.values()).filter(it -> it != Kind.IMPORT && it != Kind.MOVE).toList();
    }

    /** Where something that is wrong with a wish stands here. */
    static String field(String path) {
        return path.equals("templateId") ? "template" : path.startsWith("tags") ? "tags" : path;
    }

    static List<String> named(String tags) {
        return Arrays.stream(tags.split("[,;|\\n]")).map(Texts::plain).filter(tag -> !tag.isEmpty()).distinct()
                .toList();
    }
}
