package enfilade.api;

import enfilade.account.AccountId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that are kept for whoever repeats a request, as far as they tell of somebody who is erased. */
@Component
public class NamedAnswers {

    private static final String GONE = """
            {"error":"What this made has been erased.","issues":[],"type":"about:blank","title":"Gone",\
            "status":410,"detail":"What this made has been erased."}""";

    private final JdbcClient db;

    NamedAnswers(JdbcClient db) {
        this.db = db;
    }

    /** Whoever repeats the request does not make anew what somebody wanted gone: they are told that it is. */
    public void erase(AccountId account, List<UUID> things) {
        var naming = IntStream.range(0, things.size()).mapToObj(i -> "body like :thing" + i)
                .collect(Collectors.joining(" or ", "(", ")"));
        var statement = db.sql("""
                update answered_request
                   set status = 410, location = null, etag = null, body = :gone
                 where account_id = :account
                   and body is not null
                   and\s""" + naming).param("account", account.value()).param("gone", GONE);
        for (int i = 0; i < things.size(); i++) statement = statement.param("thing" + i, "%" + things.get(i) + "%");
        statement.update();
    }
}
