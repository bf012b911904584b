package enfilade;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own that writes one row after the other and says so only when the database has said so. */
final class Diarist {

    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection(EmbeddedDatabase.inFile(Path.of(arguments[0])),
                "enfilade", "");
             var statement = connection.createStatement()) {
            statement.execute("create table if not exists entry (number integer primary key)");
            var next = 1 + count(statement);
            for (var number = next; ; number++) {
                statement.executeUpdate("insert into entry (number) values (" + number + ")");
                System.out.println(number);
                System.out.flush();
            }
        }
    }

    static int count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from entry")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Diarist() {}
}
