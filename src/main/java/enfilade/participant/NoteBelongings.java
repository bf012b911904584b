package enfilade.participant;

import enfilade.account.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members noted about somebody, and the files that they kept with it. */
@Component
@Order(Belongings.PERSON - 20)
class NoteBelongings implements Belongings {

    private final Files files;
    private final JdbcClient db;

    NoteBelongings(Files files, JdbcClient db) {
        this.files = files;
        this.db = db;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var notes = db.sql("""
                select id, words, made_by_name as made_by, created_at
                  from participant_note
                 where account_id = :account
                   and participant_id = :participant
                 order by created_at, id
                """).param("account", account.value()).param("participant", participant)
                .query(Kept::entry).list();
        return List.of(new Chapter("notes", "Notes", notes), files(account, participant, "made_by_name as made_by, "));
    }

    /** Notes are the team's own; a file is theirs, whoever put it here. */
    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        return List.of(files(account, participant, ""));
    }

    @Override
    public List<File> files(AccountId account, UUID participant) {
        return files.of(account, participant).stream().map(it -> new File(it.id(), it.name(),
                () -> files.of(account, participant, it.id()).bytes())).toList();
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        Traces.erase(account, participant, db, "participant_note", "participant_file");
    }

    private Chapter files(AccountId account, UUID participant, String by) {
        return new Chapter("files", "Files", db.sql("""
                select id, name, media_type, size, %screated_at
                  from participant_file
                 where account_id = :account
                   and participant_id = :participant
                 order by created_at, id
                """.formatted(by)).param("account", account.value()).param("participant", participant)
                .query(Kept::entry).list());
    }
}
