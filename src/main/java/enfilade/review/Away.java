package enfilade.review;

import enfilade.account.Member;
import enfilade.web.Dates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it is said that somebody is away: Rui, absent until 3 Jun. */
final class Away {

    private static final String ABSENT = ", absent until ";

    /** Those who were asked, each in a line: the name, and behind a tab the last day of an absence. */
    static final String NAMES = """
            (select string_agg(r.member_name
                                      || case when %s then '\t' || cast(m.absent_until as varchar(10)) else '' end,
                                      '\n' order by r.member_name)
                      from revision_reviewer r
                      left join member m on (m.account_id, m.id) = (r.account_id, r.member_id)
                     where (r.account_id, r.revision_id, r.stage_id) = (j.account_id, j.revision_id, j.stage_id))"""
            .formatted(Member.IS_ABSENT);

    /** What follows a name; null while they are here. */
    static @Nullable String until(@Nullable LocalDate last, Dates dates) {
        return last == null ? null : ABSENT + dates.date(last);
    }

    /** A name with what {@link #NAMES} puts behind it. */
    static String named(String line, Dates dates) {
        var parts = line.split("\t", 2);
        return parts.length == 1 ? line : parts[0] + until(LocalDate.parse(parts[1]), dates);
    }

    /** Whose turn it is; where none of them is here, who may stand in. */
    static String asked(List<String> names) {
        var isAnybodyAway = names.stream().anyMatch(it -> it.contains(ABSENT));
        var isSomebodyHere = names.stream().anyMatch(it -> !it.contains(ABSENT));
        return "Asked: " + String.join(isAnybodyAway ? "; " : ", ", names)
                + (isSomebodyHere ? "" : "; owners and admins stand in");
    }

    private Away() {}
}
