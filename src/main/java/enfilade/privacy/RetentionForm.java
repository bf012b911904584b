package enfilade.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For how many months records are kept, as it is typed; empty is for ever.
 *
 * @param seen how many would go, as it was shown to whoever says yes; null when nobody has looked yet
 */
record RetentionForm(@Nullable Integer hiring, @Nullable Integer admissions, @Nullable Integer training,
                     @Nullable Integer mockInterview, @Nullable Integer customApi, @Nullable Integer none,
                     @Nullable Integer seen) {

    static RetentionForm of(Terms it) {
        return new RetentionForm(it.of("HIRING"), it.of("ADMISSIONS"), it.of("TRAINING"), it.of("MOCK_INTERVIEW"),
                it.of("CUSTOM_API"), it.of(Terms.NONE), null);
    }

    RetentionForm seen(int count) {
        return new RetentionForm(hiring, admissions, training, mockInterview, customApi, none, count);
    }

    Terms toTerms() {
        var months = new LinkedHashMap<String, Integer>();
        put("HIRING", hiring, months);
        put("ADMISSIONS", admissions, months);
        put("TRAINING", training, months);
        put("MOCK_INTERVIEW", mockInterview, months);
        put("CUSTOM_API", customApi, months);
        put(Terms.NONE, none, months);
        return new Terms(months);
    }

    private static void put(String what, @Nullable Integer number, Map<String, Integer> months) {
        if (number != null) months.put(what, number);
    }
}
