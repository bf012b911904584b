package enfilade.participant;

import static java.util.Comparator.comparing;

import enfilade.web.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of the participants {@code p} whom somebody looks for, read in the order of their list by one index.
 *
 * @param source what they are joined with; empty is nothing
 * @param lead   the table whose index has the order
 */
record SoughtPart(String source, List<String> conditions, Order order, String lead) {

    /** The column that those who were added last come first or last by. */
    static final String BIRTH = "created_at";

    /** Up to so many who have a word are sorted; of more, the newest are soon met. */
    private static final int FEW = 20_000;

    /** By a column, and by id among equals. */
    record Order(String column, boolean down) {

        String first(String table, int most) {
            return "\n order by " + Stream.of("account_id", column, "id")
                    .map(it -> table + "." + it + (down ? " desc" : " asc")).collect(Collectors.joining(", "))
                    + " fetch first " + most + " rows only";
        }
    }

    private static final String HAVING = """
            from participant_word w
                               where w.account_id = :account
                                 and w.word like :begins%d escape '!'""";

    /** In the order of an index, so that nobody reads a whole table for the first of many. */
    private static final String BY_WORD = HAVING + "\n order by w.account_id, w.word, w.created_at, w.participant_id";

    private static final String MANY_HAVE = "exists (select 1 " + BY_WORD + " offset " + FEW
            + " rows fetch first 1 row only)";

    private static final String WHO_HAVE = "\n  join (select distinct x.account_id, x.created_at, x.id"
            + "\n from (select w.account_id, w.created_at, w.participant_id as id " + BY_WORD + " fetch first " + FEW
            + " rows only) x%s) m\n    on (m.account_id, m.id) = (p.account_id, p.id)";

    /** Whether they have a word that begins with this one of the words. */
    static String has(int word) {
        return "p.id in (select w.participant_id " + HAVING.formatted(word) + ")";
    }

    /** Apart those whose longest word few have, from its index, and those of whom many have it, as in the list. */
    static Stream<SoughtPart> of(List<String> conditions, Words words, Order order) {
        if (words.isEmpty() || !order.column.equals(BIRTH)) {
            return Stream.of(new SoughtPart("", conditions, order, "p"));
        }
        var all = words.words();
        var longest = IntStream.range(0, all.size()).boxed().max(comparing(i -> all.get(i).length())).orElseThrow();
        var many = MANY_HAVE.formatted(longest);
        var others = conditions.stream().filter(it -> !it.equals(has(longest))).toList();
        return Stream.of(new SoughtPart(WHO_HAVE.formatted(longest, order.first("x", FEW)), with(others, "not " + many),
                order, "m"), new SoughtPart("", with(conditions, many), order, "p"));
    }

    String first(int most, String columns, Collection<String> more) {
        return "select " + columns + "\n  from participant p" + source + "\n where p.account_id = :account"
                + Stream.of(conditions, more).flatMap(Collection::stream).map("\n   and "::concat)
                .collect(Collectors.joining()) + order.first(lead, most);
    }

    static List<String> with(List<String> some, String another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
