package enfilade.batch;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done to somebody together with many others. Their line stays, so that the sums of the batch go on being
 * right; nobody is named in it any more.
 */
@Component
@Order(Belongings.BATCHES)
class BatchBelongings implements Belongings {

    /**
     * By the id, or by the address: a line that made nobody has no id. Reads batch_item_of_participant and
     * batch_item_of_address.
     */
    private static final String THEIRS = """
             where account_id = :account
               and (participant_id = :participant
                    or email_lower = (select p.email_lower
                                         from participant p
                                        where p.account_id = :account
                                          and p.id = :participant))
            """;

    private final JdbcClient db;

    BatchBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        return List.of(new Chapter("batches", "Done together with others", db.sql("""
                select b.id as batch_id, lower(b.kind) as kind, b.made_by_name as made_by, b.created_at, i.name,
                       i.email, i.row_text, i.words, i.mail, lower(i.outcome) as outcome, i.result
                  from (select *
                          from batch_item
                        %s) i
                  join batch b on (b.account_id, b.id) = (i.account_id, i.batch_id)
                 order by b.created_at, b.id, i.place
                """.formatted(THEIRS)).param("account", account.value()).param("participant", participant)
                .query(Kept::entry).list()));
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        db.sql("""
                update batch_item
                   set name = 'Erased', email = '', email_lower = '', row_text = null, words = '', seen = '',
                       result = null, journey_id = null, thing_id = null, participant_id = null
                """ + THEIRS).param("account", account.value()).param("participant", participant).update();
    }
}
