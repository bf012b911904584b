package enfilade.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The statements that reached the database while something ran on this thread. A batch counts once.
 *
 * @param bound the same with their values, where the driver tells them: as PostgreSQL could be asked once more
 */
public record Statements(List<String> all, List<String> bound) {

    private static final ThreadLocal<@Nullable Statements> HEARD = new ThreadLocal<>();

    public static Statements during(Runnable block) {
        var heard = new Statements(new ArrayList<>(), new ArrayList<>());
        HEARD.set(heard);
        try {
            block.run();
        } finally {
            HEARD.remove();
        }
        return new Statements(List.copyOf(heard.all), List.copyOf(heard.bound));
    }

    /** What the page itself asked for: neither its session, nor who is looking, nor what stands around every page. */
    public List<String> own() {
        return only(sql -> !isSession(sql) && !isIdentity(sql) && !isFrame(sql));
    }

    /** What the sidebar of every page asks for. */
    public List<String> frame() {
        return only(Statements::isFrame);
    }

    public List<String> sessions() {
        return only(Statements::isSession);
    }

    public List<String> identity() {
        return only(Statements::isIdentity);
    }

    @Override
    public String toString() {
        return all.stream().map(sql -> "  " + sql).collect(Collectors.joining("\n", all.size() + " statements\n", ""));
    }

    private List<String> only(Predicate<String> kind) {
        return all.stream().filter(kind).toList();
    }

    private static boolean isFrame(String sql) {
        return sql.contains("as waiting_for_me");
    }

    private static boolean isSession(String sql) {
        return sql.contains("spring_session");
    }

    private static boolean isIdentity(String sql) {
        return sql.contains("from member m join account a on") || sql.contains("from api_key k join account a on")
                || sql.startsWith("update api_key set last_used_at");
    }

    /** Puts an ear between the application and its database. */
    public static final class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? new Listening(database) : bean;
        }
    }

    private static final class Listening extends DelegatingDataSource {

        Listening(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return proxy(Connection.class, (proxy, method, arguments) -> {
                var result = call(connection, method, arguments);
                if (!(result instanceof Statement statement)) return result;
                var prepared = arguments != null && arguments.length > 0
                        && arguments[0] instanceof String sql ? sql : "";
                return proxy(method.getReturnType(), listening(statement, prepared));
            });
        }
    }

    private static InvocationHandler listening(Statement statement, String prepared) {
        return (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                hear(arguments != null && arguments[0] instanceof String sql ? sql : prepared, statement);
            }
            return call(statement, method, arguments);
        };
    }

    private static void hear(String sql, Statement statement) {
        var heard = HEARD.get();
        if (heard == null) return;
        heard.all.add(sql.replaceAll("\\s+", " ").strip().toLowerCase(java.util.Locale.ROOT));
        heard.bound.add(statement.toString().replaceFirst("^\\S+ wrapping ", ""));
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method,
                                         Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException problem) {
            throw problem.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
