package enfilade;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Enfilade: a row of doors, one jar. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnfiladeApplication {

    public static void main(String[] args) {
        SpringApplication.run(EnfiladeApplication.class, args);
    }

    /** The one clock of the house: tests set it, everything else reads it. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
