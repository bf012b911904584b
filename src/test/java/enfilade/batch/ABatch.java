package enfilade.batch;

import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.participant.Sought;
import enfilade.support.Furniture;
import enfilade.web.Words;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An account is about to do something to many at once. */
@Component
@Order(10)
class ABatch implements Furniture {

    private final Preparing preparing;
    private final JdbcClient db;

    ABatch(Preparing preparing, JdbcClient db) {
        this.preparing = preparing;
        this.db = db;
    }

    @Override
    public void place(Actor by) {
        var people = new Sought(Words.in(""), null, null, null, null).ids(by, 10, db);
        preparing.prepare(by, Kind.TAG, new Wish(null, null, List.of("secret batch tag")), people);
    }
}
