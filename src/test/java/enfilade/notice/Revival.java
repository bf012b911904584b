package enfilade.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that stands in the database although it was carried out, as a killed process leaves one. */
record Revival(JdbcClient db) {

    void order(Message letter, Instant due) {
        var data = "{\"account\":\"%s\",\"message\":\"%s\",\"order\":%d}".formatted(letter.accountId(), letter.id(),
                letter.orders());
        db.sql("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values ('send-message', :instance, :data, :due, false, 1)
                """).param("instance", letter.id() + ":" + letter.orders())
                .param("data", data.getBytes(StandardCharsets.UTF_8))
                .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC)).update();
    }
}
