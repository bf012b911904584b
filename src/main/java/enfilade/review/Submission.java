package enfilade.review;

import enfilade.evaluation.FrozenStage;
import enfilade.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a participant handed in at a door: each question with their answer, and the files they attached.
 *
 * @param missing why there is nothing to read, if so
 */
record Submission(List<Answer> answers, List<String> files, @Nullable String missing) {

    /** @param number counted from 1, as quotes name it */
    record Answer(int number, String question, String words) {}

    private record Written(int place, String words) {}

    /** Two statements, and none where nothing was handed in. */
    static Submission of(Session session, FrozenStage stage, JdbcClient db) {
        if (stage.kind().isForReviewers()) {
            return none("At this door the participant has nothing to do: judge from what came before.");
        }
        if (session.handedInAt() == null && !session.hasEnded()) return none("Nothing is handed in yet.");
        var written = db.sql("""
                select place, words
                  from answer
                 where account_id = :account
                   and session_id = :session
                 order by place
                """).param("account", session.accountId().value()).param("session", session.id())
                .query((row, n) -> new Written(row.getInt("place"), row.getString("words"))).list();
        var files = db.sql("""
                select name
                  from attachment
                 where account_id = :account
                   and session_id = :session
                 order by created_at, id
                """).param("account", session.accountId().value()).param("session", session.id())
                .query(String.class).list();
        var asked = stage.plan().questions();
        var answers = IntStream.rangeClosed(1, asked.size()).mapToObj(i -> new Answer(i, asked.get(i - 1).prompt(),
                written.stream().filter(it -> it.place() == i).map(Written::words).findFirst().orElse(""))).toList();
        var isEmpty = answers.isEmpty() && files.isEmpty();
        return new Submission(answers, files, isEmpty ? "Nothing was written here." : null);
    }

    private static Submission none(String why) {
        return new Submission(List.of(), List.of(), why);
    }
}
