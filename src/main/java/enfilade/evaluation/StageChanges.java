package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.activity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is different about a stage, in words, with interviewers by their names. */
@Component
class StageChanges {

    private final JdbcClient db;

    StageChanges(JdbcClient db) {
        this.db = db;
    }

    List<Change> between(AccountId account, Stage stage, StageDraft draft, Set<UUID> reviewers) {
        var before = stage.draft().agentId();
        var after = draft.agentId();
        var same = Objects.equals(before, after);
        var name = same ? null : interviewer(account, before);
        var other = same ? null : interviewer(account, after);
        var changes = new ArrayList<>(stage.draft().changesTo(draft, name,
                other != null && other.equals(name) ? "another " + other : other));
        if (!stage.reviewerIds().equals(reviewers)) {
            changes.add(new Change("Reviewers", asked(stage.reviewerIds()), asked(reviewers)));
        }
        return changes;
    }

    private static String asked(Set<UUID> reviewers) {
        return reviewers.isEmpty() ? "anyone who may review" : reviewers.size() + " asked";
    }

    private @Nullable String interviewer(AccountId account, @Nullable UUID agent) {
        if (agent == null) return null;
        return db.sql("select name from agent_profile where account_id = :account and id = :agent")
                .param("account", account.value()).param("agent", agent).query(String.class).optional()
                .orElseThrow(() -> new Refusal.Invalid("agentId", "There is no such interviewer."));
    }
}
