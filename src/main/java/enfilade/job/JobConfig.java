package enfilade.job;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How work for later is kept and taken up; application.yml says how often somebody looks. */
@Configuration(proxyBeanMethods = false)
class JobConfig {

    /** Work is due on the clock of the house. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer customizer(JsonMapper json) {
        return new Customizer(new JsonData(json));
    }

    @Bean
    RecurringTask<Void> heartbeatTask(Jobs jobs) {
        return jobs.every("heartbeat", Heartbeat.OFTEN, () -> {});
    }

    /** A name for each process, by which it finds what it has begun itself. */
    private record Customizer(JsonData data) implements DbSchedulerCustomizer {

        @Override
        public Optional<SchedulerName> schedulerName() {
            return Optional.of(new SchedulerName.Fixed(ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
        }

        /** The common ground of both databases; without it, H2 is warned about at each start. */
        @Override
        public Optional<JdbcCustomization> jdbcCustomization() {
            return Optional.of(new DefaultJdbcCustomization(false));
        }

        @Override
        public Optional<Serializer> serializer() {
            return Optional.of(data);
        }
    }

    /** What a piece of work is about, as JSON: the class may move without orphaning what waits. */
    private record JsonData(JsonMapper json) implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return data == null ? null : json.writeValueAsBytes(data);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return data == null ? null : json.readValue(data, type);
        }
    }
}
