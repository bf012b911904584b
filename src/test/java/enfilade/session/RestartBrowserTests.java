package enfilade.session;

import enfilade.EnfiladeApplication;
import enfilade.account.Guest;
import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.settings.Opening;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The server is stopped and started again in the middle of a written task; it goes on, on another device. */
class RestartBrowserTests {

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource
    void aTaskGoesOnOnAnotherDeviceAfterTheServerWasStartedAgain(JavaScript javaScript) {
        String room;
        try (var house = start()) {
            var laptop = Browser.open(javaScript, address(house)).visit("/door/" + invited(house));
            laptop.press("Begin").press("Begin").sees("Question 1 of 2")
                    .fill("Question 1 of 2", "I would measure first.").press("Save draft").sees("Draft saved");
            room = laptop.driver().getCurrentUrl().replaceAll("https?://[^/]+", "");
        }

        try (var house = start()) {
            var phone = Browser.open(javaScript, address(house).replace("localhost", "127.0.0.1"));
            phone.visit(room.replaceAll("/sessions/.*", "")).press("Come back").sees("I would measure first.")
                    .fill("Question 2 of 2", "Then cache what is read often.").press("Look it over")
                    .sees("I would measure first.").sees("Then cache what is read often.").press("Hand in")
                    .sees("A person").consoleIsSilent();
        }
    }

    private static String invited(ConfigurableApplicationContext house) {
        var ada = house.getBean(Opening.class).open(new Guest("a test"), "acme", "Acme Labs",
                new Opening.Newcomer("Ada", "ada@acme.example", "a long walk home", ZoneId.of("UTC"))).actor();
        var walker = house.getBean(Walker.class);
        var task = Sketch.of("Written task").kind(Kind.ASYNC_ASSESSMENT)
                .asks(question("How would you keep this fast?"), question("And then?"));
        return walker.token(walker.start(ada, house.getBean(Rehearsal.class).hiring(ada, task)));
    }

    private static Question question(String prompt) {
        return new Question(prompt, null, null, null, null);
    }

    private static String address(ConfigurableApplicationContext house) {
        return "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EnfiladeApplication.class).run("--server.port=0",
                "--enfilade.data=" + data, "--spring.main.banner-mode=off");
    }
}
