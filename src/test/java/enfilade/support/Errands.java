package enfilade.support;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;

/** The work that waits for later, done when a test says so: here and now, or by schedulers like those of production. */
@TestComponent
public class Errands {

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final DbSchedulerProperties properties;
    private final DbSchedulerCustomizer customizer;
    private final TestClock clock;

    Errands(DataSource database, List<Task<?>> tasks, DbSchedulerProperties properties,
            DbSchedulerCustomizer customizer, TestClock clock) {
        this.database = database;
        this.tasks = tasks;
        this.properties = properties;
        this.customizer = customizer;
        this.clock = clock;
    }

    /** Does what is due by now, on this thread. */
    public void run() {
        var now = new SettableClock();
        now.set(clock.instant());
        var builder = TestHelper.createManualScheduler(database, tasks).clock(now);
        builder.serializer(customizer.serializer().orElseThrow())
                .jdbcCustomization(customizer.jdbcCustomization().orElseThrow());
        builder.build().runAnyDueExecutions();
    }

    /** A scheduler as each process has one; to be stopped by whoever asked for it. */
    public Scheduler start() {
        var scheduler = DbSchedulerConfigurationSupport.buildScheduler(properties, customizer, StatsRegistry.NOOP,
                clock::instant, database, tasks, List.of(), List.of());
        scheduler.start();
        return scheduler;
    }
}
