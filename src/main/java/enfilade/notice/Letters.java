package enfilade.notice;

import enfilade.Texts;
import enfilade.web.Dates;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Puts letters into words. A template is plain text: its first line the subject, each paragraph one line, however long.
 * So it is kept, shown and copied; only mail has short lines, and a link is broken nowhere.
 */
@Component
class Letters {

    static final int WIDTH = 76;

    private static final int LONGEST_SUBJECT = 250;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final Dates dates;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Letters(Dates dates) {
        this.dates = dates;
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/letters/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
    }

    Words write(Letter letter) {
        var name = letter.kind().wire().replace('_', '-');
        var text = engine.process(name, new Context(Locale.ENGLISH, variables(letter)));
        var subject = text.lines().findFirst().orElseThrow();
        var body = text.substring(subject.length()).lines().map(line -> line.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n").strip() + "\n";
        return new Words(Texts.cut(subject.strip(), LONGEST_SUBJECT), body, letter.link());
    }

    /** Its parts by their names: moments in the reader's zone, minutes in words, all but what was said in one line. */
    private Map<String, Object> variables(Letter letter) {
        var parts = new HashMap<String, Object>();
        for (var component : letter.getClass().getRecordComponents()) {
            parts.put(component.getName(), of(letter, component));
        }
        var zone = parts.get("zone") instanceof ZoneId given ? given : ZoneId.of("UTC");
        parts.replaceAll((part, value) -> switch (value) {
            case Instant at -> at.atZone(zone).format(MOMENT) + ", " + dates.zone(zone);
            case String words when !part.equals("said") -> Texts.inOneLine(words);
            case Integer minutes when part.equals("minutes") -> duration(minutes);
            case null, default -> value;
        });
        return parts;
    }

    private static @Nullable Object of(Letter letter, RecordComponent component) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), letter);
    }

    /** 45 minutes, 1 hour, 3 hours and 35 minutes */
    private static String duration(int minutes) {
        var hours = Texts.counted(minutes / 60, "hour", "hours");
        if (minutes < 60) return Texts.counted(minutes, "minute", "minutes");
        return minutes % 60 == 0 ? hours : hours + " and " + Texts.counted(minutes % 60, "minute", "minutes");
    }

    /** In lines that every mail program shows whole. */
    static String inShortLines(String body) {
        return body.lines().map(Letters::inShort).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String inShort(String paragraph) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : paragraph.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
