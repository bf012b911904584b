package enfilade.privacy;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.Texts;
import enfilade.agent.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For how many months records are kept in one account, by what the last journey was for; what is not named is kept for
 * ever.
 */
record Terms(Map<String, Integer> months) {

    /** Of people without any journey. */
    static final String NONE = "NONE";

    static final int MOST = 120;

    Terms {
        months = new LinkedHashMap<>(months);
        var issues = new ArrayList<Issue>();
        months.forEach((what, number) -> {
            if (number < 1 || number > MOST) {
                issues.add(new Issue(field(what), "range", "Records are kept for 1 to 120 months; empty is for ever."));
            }
        });
        if (!issues.isEmpty()) throw new Refusal.Invalid(issues);
    }

    /** Everything for which there can be a term. */
    static List<String> cases() {
        return Stream.concat(Stream.of(UseCase.values()).map(UseCase::name), Stream.of(NONE)).toList();
    }

    static String label(String what) {
        return what.equals(NONE) ? "Without any journey" : UseCase.valueOf(what).label();
    }

    /** How a form calls it: mockInterview */
    static String field(String what) {
        var parts = what.toLowerCase(Locale.ROOT).split("_");
        return parts.length == 1 ? parts[0] : parts[0] + parts[1].substring(0, 1).toUpperCase(Locale.ROOT)
                + parts[1].substring(1);
    }

    @Nullable Integer of(String what) {
        return months.get(what);
    }

    /** 12 months */
    String words(String what) {
        var number = of(what);
        return number == null ? "for ever" : Texts.counted(number, "month", "months");
    }

    boolean isEmpty() {
        return months.isEmpty();
    }
}
