package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activity;
import enfilade.agent.UseCase;
import enfilade.web.Merge;
import enfilade.web.Opened;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody typed into the editor of a stage, brought together with what others have saved since it was opened.
 * Asked once by the use case, when nobody else can change the stage any more; then it knows what came of it.
 */
final class StageMerging {

    /** The one that is chosen, and a new one that would take its place. */
    static final Set<String> INTERVIEWER =
            Set.of("agentId", "newAgentName", "newAgentPersona", "newAgentDimensions");

    /** They make sense only together: a limit of attempts where nobody may try again would be lost without a word. */
    private static final Set<String> RETAKES = Set.of("allowRetake", "maxAttempts");

    private final @Nullable Opened<StageForm> opened;
    private final StageForm typed;
    private final Actor me;
    private final UUID stageId;
    private final JdbcClient db;
    private final UseCase useCase;

    private Merge<StageForm> merge;
    private String by = "";
    private @Nullable Stage before;

    StageMerging(@Nullable Opened<StageForm> opened, StageForm typed, Actor me, UUID stageId, UseCase useCase,
                 JdbcClient db) {
        this.opened = opened;
        this.typed = typed;
        this.me = me;
        this.stageId = stageId;
        this.useCase = useCase;
        this.db = db;
        this.merge = new Merge<>(typed, Set.of(), Set.of());
    }

    /** @throws Refusal.Conflict when somebody else was faster and the two together make no sense */
    Arranging.Wish over(Stage stage) {
        before = stage;
        if (opened == null) return unlessOvertaken(stage);
        var theirs = StageForm.of(stage);
        merge = settled(Merge.of(opened.form(), theirs, typed), theirs);
        if (Collections.disjoint(StageWords.NAMES.keySet(), merge.kept()) && contested().isEmpty()) {
            return merge.merged().toWish(useCase);
        }
        by = changer();
        if (clashes(theirs)) throw clash(RETAKES);
        try {
            return merge.merged().toWish(useCase);
        } catch (Refusal.Invalid no) {
            typed.toWish(useCase);
            var fields = new LinkedHashSet<>(merge.kept());
            no.issues().forEach(issue -> fields.add(issue.path().replaceFirst("[\\[.].*", "")));
            fields.retainAll(StageWords.NAMES.keySet());
            throw clash(fields);
        }
    }

    private Arranging.Wish unlessOvertaken(Stage stage) {
        if (typed.version() == null || typed.version() == stage.version()) return typed.toWish(useCase);
        throw new Refusal.Conflict(changer() + " changed this while you were writing.");
    }

    private String changer() {
        return Activity.lastActor(me.accountId(), stageId, db).orElse("Somebody");
    }

    Set<String> contested() {
        return merge.contested();
    }

    /** Whose changes stayed, and which: “ Rui's change of the duration was kept.” */
    String kept() {
        var kept = StageWords.NAMES.keySet().stream().filter(merge.kept()::contains)
                .filter(it -> !it.equals("position")).toList();
        if (kept.isEmpty()) return "";
        return ". %s of %s %s kept.".formatted(whose() + (kept.size() == 1 ? " change" : " changes"),
                StageWords.listed(kept), kept.size() == 1 ? "was" : "were");
    }

    /** Nothing when there was nothing else to save. */
    @Nullable String savedButFor(Stage saved) {
        return saved == before ? null : saved.name() + " saved, but for " + StageWords.listed(List.copyOf(contested()));
    }

    private String whose() {
        return by.equals(me.name()) ? "Your other" : by + "'s";
    }

    /** The form with both: what is agreed as it is now, and what is contested as it was typed. */
    StageForm again(StageForm now) {
        var mine = new LinkedHashSet<>(contested());
        if (contested().contains("agentId")) mine.addAll(INTERVIEWER);
        return Merge.with(now, typed, mine);
    }

    /** What that form is to be compared with from now on. */
    Opened<StageForm> opened(StageForm now, Instant at) {
        return new Opened<>(now, at, by, List.copyOf(contested()));
    }

    /** What stood there when it was asked. */
    StageForm theirs() {
        return StageForm.of(Objects.requireNonNull(before));
    }

    /** What would be saved, had it made sense. */
    StageForm merged() {
        return merge.merged();
    }

    /** A place is only contested when somebody moved this very door; making way for another one does not count. */
    private Merge<StageForm> settled(Merge<StageForm> found, StageForm theirs) {
        var contested = new LinkedHashSet<>(found.contested());
        contested.retainAll(StageWords.NAMES.keySet());
        var merged = found.merged();
        if (contested.contains("position")
                && !Activity.isSince(opened.at(), "stage.reordered", me.accountId(), stageId, db)) {
            contested.remove("position");
            merged = Merge.with(merged, typed, Set.of("position"));
        }
        if (typed.wantsInterviewer() && !Merge.isSame(opened.form(), theirs, "agentId")) {
            contested.add("agentId");
            merged = Merge.with(merged, theirs, INTERVIEWER);
        }
        return new Merge<>(merged, contested, found.kept());
    }

    private boolean clashes(StageForm theirs) {
        if (merge.merged().allowRetake() || merge.merged().maxAttempts() == null) return false;
        var mineAreOff = !typed.allowRetake() && opened.form().allowRetake();
        return mineAreOff ? !Merge.isSame(opened.form(), theirs, "maxAttempts")
                : !theirs.allowRetake() && opened.form().allowRetake()
                        && !Merge.isSame(opened.form(), typed, "maxAttempts");
    }

    private Refusal.Conflict clash(Set<String> fields) {
        merge = new Merge<>(merge.merged(), fields, Set.of());
        return new Refusal.Conflict(by + " changed this while you were writing.");
    }
}
