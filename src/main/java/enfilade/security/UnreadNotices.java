package enfilade.security;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a page has told a member about somebody in passing. It waits in the member's session until their next page, and
 * may wait there for days, when they have closed their window: whose it is nobody can tell, so all of a team's go.
 */
@Component
@Order(2)
class UnreadNotices implements Belongings {

    private final JdbcClient db;

    UnreadNotices(JdbcClient db) {
        this.db = db;
    }

    /** They live for seconds, and say nothing that does not stand elsewhere. */
    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        return List.of();
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        db.sql("""
                delete from spring_session_attributes
                 where attribute_name = 'org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS'
                   and session_primary_id in (select s.primary_id
                                                from spring_session s
                                               where s.principal_name in (select cast(m.person_id as varchar(36))
                                                                            from member m
                                                                           where m.account_id = :account))
                """).param("account", account.value()).update();
    }
}
