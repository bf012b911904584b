package enfilade.session;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.*;
import enfilade.review.Reviewing;
import enfilade.support.*;
import enfilade.support.Browser.JavaScript;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShotsBrowserTests extends BrowserTests {
    @Autowired Rehearsal rehearsal; @Autowired Walker walker; @Autowired Drafting drafting; @Autowired Attending attending; @Autowired Reviewing reviewing;
    @Autowired TestClock clock; @Autowired Timekeeping timekeeping;
    Browser b;

    @Test void shots() throws Exception {
        var only = System.getProperty("shots", "");
        var ada = cast.ada(); var rui = cast.rui();
        var alex = rehearsal.interviewer(ada, rehearsal.hiring(ada), "System Design", "Communication");
        var t = rehearsal.hiring(ada, Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION).agent(alex).retakes(null, 0).instructions("Say it aloud first.").asks(DoorTests.question("Tell me about a system that you kept running.", "What broke first?", "Who helped you?")),
            DoorTests.task().agent(alex).minutes(45).deadlineDays(5).consent("We keep what you write for six months and show it to the three people who hire for this team.\n\nYou may ask us to erase it at any time.").instructions("Imagine a shop with a million products. Answer as you would to a colleague.\n\nThere is no wrong length."),
            Sketch.of("Technical Interview").kind(Kind.AI_INTERVIEW).agent(alex), Sketch.of("Final Review").kind(Kind.FINAL_REVIEW));
        var pia = walker.start(ada, t);
        timekeeping.lives(walker.visitor(pia), "Europe/Lisbon");
        var home = "/door/" + walker.token(pia);
        b = open(JavaScript.ON);
        shot("1-welcome", home);
        shot("2-begin-practice", home + "/stages/" + pia.stageId());
        var p = walker.begins(pia);
        shot("3-practice", home + "/sessions/" + p.id());
        attending.handIn(walker.visitor(pia), p.id());
        shot("4-next", home);
        shot("5-begin", home + "/stages/" + walker.now(pia).stageId());
        var s = walker.begins(pia);
        drafting.save(walker.visitor(pia), s.id(), 1, "I would measure first: where the time goes, and for whom.\n\nThen I would cut the slowest tenth.", 0);
        drafting.attach(walker.visitor(pia), s.id(), "plan of the shop, second edition.txt", new byte[]{65,66,67,68});
        shot("6-room", home + "/sessions/" + s.id());
        var view = b.driver();
        shot("7-summary", home + "/sessions/" + s.id() + "/summary");
        shot("8-request", home + "/request");
        shot("9-withdrawal", home + "/withdrawal");
        attending.ask(walker.visitor(pia), "Could I have until Friday? I am moving house this week.");
        shot("10-asked", home);
        reviewing.decide(rui, pia.id(), new Decision.Draft(Decision.Kind.ANSWER, "Of course. Take until Friday, and tell us if it gets later.", null, null), walker.now(pia).entries());
        shot("11-answered", home);
        attending.handIn(walker.visitor(pia), s.id());
        shot("12-handed-in", home);
        walker.scores(rui, pia, 84);
        walker.scores(rui, pia, 72);
        reviewing.decide(rui, pia.id(), new Decision.Draft(Decision.Kind.MOVE_ON, null, null, null), walker.now(pia).entries());
        walker.scores(rui, pia, 90, "hire");
        shot("13-result", home);
        shot("14-404", "/door/abc");
        clock.passes(java.time.Duration.ofDays(40));
        shot("15-expired-end", home);
    }

    void shot(String name, String path) throws Exception {
        for (var w : List.of(1280, 390, 320)) for (var scheme : List.of("light", "dark")) {
            if (w == 320 && scheme.equals("dark")) continue;
            b.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            b.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", w, "height", w == 1280 ? 860 : 800, "deviceScaleFactor", 1, "mobile", false));
            b.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true)); b.visit(path);
            var full = !name.contains("room");
            var data = (String) b.driver().executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", full)).get("data");
            Files.createDirectories(Path.of("/tmp/doorshots"));
            Files.write(Path.of("/tmp/doorshots/" + name + "-" + w + "-" + scheme + ".png"), Base64.getDecoder().decode(data));
        }
    }
}
