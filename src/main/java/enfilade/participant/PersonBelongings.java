package enfilade.participant;

import enfilade.account.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is: the name, the address, and all that somebody wrote down about them. */
@Component
@Order(Belongings.PERSON)
class PersonBelongings implements Belongings {

    private final JdbcClient db;

    PersonBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var known = db.sql("""
                select id, name, email, external_id, phone, tags, title, organization, experience_level, location,
                       skills, education, languages, resume_url, pipeline_id, metadata, zone, lower(status) as status,
                       created_at, updated_at
                  from participant
                 where account_id = :account
                   and id = :participant
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list();
        known.forEach(it -> it.computeIfPresent("metadata", (key, text) -> Kept.parsed(text)));
        return List.of(new Chapter("participant", "About the person", known));
    }

    /** What search finds them by goes by itself, with the row. */
    @Override
    public void erase(AccountId account, UUID participant) {
        db.sql("delete from participant where account_id = :account and id = :participant")
                .param("account", account.value()).param("participant", participant).update();
    }
}
