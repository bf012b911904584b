package enfilade.bench;

import enfilade.EnfiladeApplication;
import enfilade.support.Statements;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The application in a process of its own, furnished, with three addresses more: two that answer nothing, one of
 * them behind the key, and one that says how many statements the last request took that wanted to know. Ends when its
 * input ends.
 */
final class BenchServer {

    static final String TRIVIAL = "/trivial";
    static final String NOTHING = "/api/v1/nothing";
    static final String COUNTED = "/api/v1/counted";
    static final String COUNT_ME = "x-count-me";

    private static final ThreadLocal<Boolean> COUNTING = ThreadLocal.withInitial(() -> false);
    private static final AtomicInteger LATEST = new AtomicInteger();
    private static final byte[] EMPTY = "{\"data\":null}".getBytes();

    /** @param arguments how many templates, stages in each and empty templates; the file that shall tell of them */
    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(EnfiladeApplication.class);
        application.addInitializers(context -> equip((GenericApplicationContext) context));
        try (var house = application.run("--server.port=0", "--server.address=127.0.0.1",
                "--server.tomcat.max-keep-alive-requests=-1", "--spring.main.banner-mode=off")) {
            house.getBeanFactory().createBean(Furnishing.class)
                    .furnish(number(arguments[0]), number(arguments[1]), number(arguments[2]))
                    .write(house.getEnvironment().getRequiredProperty("local.server.port"), Path.of(arguments[3]));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void equip(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new Ear());
        context.registerBean("nothing", RouterFunction.class, () -> RouterFunctions.route()
                .GET(TRIVIAL, BenchServer::nothing).GET(NOTHING, BenchServer::nothing)
                .GET(COUNTED, request -> ServerResponse.ok().body(LATEST.toString())).build());
        context.registerBean("unguarded", SecurityFilterChain.class, Unguarded::new);
        context.registerBean("counter", FilterRegistrationBean.class, () -> {
            var registration = new FilterRegistrationBean<>(new Counter());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        });
    }

    private static ServerResponse nothing(ServerRequest request) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(EMPTY);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    /** Nobody asks who wants something trivial. */
    private static final class Unguarded implements SecurityFilterChain, Ordered {

        @Override
        public boolean matches(HttpServletRequest request) {
            return request.getRequestURI().equals(TRIVIAL);
        }

        @Override
        public List<Filter> getFilters() {
            return List.of();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    private static final class Counter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader(COUNT_ME) != null) {
                COUNTING.set(true);
                LATEST.set(Statements.during(() -> pass(request, response, chain)).all().size());
                COUNTING.remove();
            } else {
                chain.doFilter(request, response);
            }
        }

        private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            try {
                chain.doFilter(request, response);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            } catch (ServletException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    /** Listens to the requests that are counted; all others reach the database as they always do. */
    private static final class Ear implements BeanPostProcessor {

        private final Statements.Counting listening = new Statements.Counting();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof DataSource database)) return bean;
            var heard = (DataSource) listening.postProcessAfterInitialization(database, name);
            return new DelegatingDataSource(database) {
                @Override
                public Connection getConnection() throws SQLException {
                    return COUNTING.get() ? heard.getConnection() : super.getConnection();
                }
            };
        }
    }

    private BenchServer() {}
}
