package enfilade.bench;

import com.zaxxer.hikari.HikariDataSource;
import enfilade.EnfiladeApplication;
import enfilade.account.Actor;
import enfilade.account.Guest;
import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.engine.Endpoint;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.session.Walker;
import enfilade.settings.Opening;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application in a process of its own, with participants who have begun a conversation. It tells where they are,
 * answers each line of its input with the most threads and database connections that there were since the last one,
 * and ends when its input ends.
 */
final class TalkServer {

    static final String PASSWORD = "a long walk through many rooms";
    static final String TELLS = "bench ";

    private static final AtomicInteger MOST_CONNECTIONS = new AtomicInteger();

    /** @param arguments where the slow model is, and how many talk with the script and with the model */
    public static void main(String[] arguments) throws IOException, SQLException {
        var application = new SpringApplication(EnfiladeApplication.class);
        try (var house = application.run("--server.port=0", "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off")) {
            house.getBean(PretendEquipment.class).are(new Means(Runner.SCRIPTED,
                    new Endpoint(URI.create(arguments[0]), "", "slow", "", true), false));
            var ada = house.getBean(Opening.class).open(new Guest("127.0.0.1"), "acme", "acme", new Opening.Newcomer(
                    "Ada", "ada@acme.example", PASSWORD, ZoneOffset.UTC)).actor();
            tell("port " + house.getEnvironment().getRequiredProperty("local.server.port"));
            begin(house, ada, Engine.SCRIPTED, Integer.parseInt(arguments[1]));
            begin(house, ada, Engine.MODEL, Integer.parseInt(arguments[2]));
            tell("ready");
            watch(house.getBean(DataSource.class).unwrap(HikariDataSource.class));
            answer();
        }
    }

    private static void begin(ConfigurableApplicationContext house, Actor ada, Engine engine, int many) {
        var rehearsal = house.getBean(Rehearsal.class);
        var walker = house.getBean(Walker.class);
        var template = rehearsal.hiring(ada, Sketch.of("Talk").kind(Stage.Kind.AI_INTERVIEW).engine(engine).minutes(60)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))
                .asks(IntStream.range(0, 30).mapToObj(TalkServer::question).toArray(Question[]::new)));
        for (int i = 0; i < many; i++) {
            var journey = walker.start(ada, template, engine.name().toLowerCase() + i + "@example.org");
            UUID session = walker.begins(journey).id();
            tell(engine + " /door/" + walker.token(journey) + " " + session);
        }
    }

    private static Question question(int number) {
        return new Question("What did you do in week " + number + "?", List.of(), "Depth", List.of(), null);
    }

    private static void watch(HikariDataSource pool) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                MOST_CONNECTIONS.accumulateAndGet(pool.getHikariPoolMXBean().getActiveConnections(), Math::max);
                try {
                    Thread.sleep(2);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
    }

    private static void answer() throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var in = new BufferedReader(new InputStreamReader(System.in));
        while (in.readLine() != null) {
            tell("most " + threads.getPeakThreadCount() + " " + MOST_CONNECTIONS.getAndSet(0));
            threads.resetPeakThreadCount();
        }
    }

    private static void tell(String line) {
        System.out.println(TELLS + line);
    }

    private TalkServer() {}
}
