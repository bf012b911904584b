package enfilade.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What is measured and how often, as bin/bench was told.
 *
 * @param databases   h2, postgresql
 * @param sizes       how many templates each of the two accounts has
 * @param stages      how many stages each of those has
 * @param rounds      how often every endpoint has its turn
 * @param requests    how many requests a turn of the slowest endpoint has
 * @param connections how many of them are under way at once, each on a connection of its own that stays open
 */
record Plan(List<String> databases, List<Integer> sizes, int stages, int rounds, int requests, int connections) {

    static Plan asked() {
        return new Plan(words("databases", "h2,postgresql"),
                words("sizes", "50,1000").stream().map(Integer::valueOf).toList(), number("stages", 10),
                number("rounds", 7), number("requests", 200), number("connections", 4));
    }

    /** Turns before the first that counts: enough for the compilers of the server and of this client to settle. */
    int turnsToWarmUp() {
        return Math.max(2, 1_600 / requests);
    }

    /** A template takes a hundred stages and no more: so many empty ones hold what the bench adds. */
    int rooms() {
        return connections + (turnsToWarmUp() + rounds + 1) * requests / 90;
    }

    private static List<String> words(String name, String usual) {
        return Arrays.stream(System.getProperty("bench." + name, usual).split(",")).map(String::strip).toList();
    }

    private static int number(String name, int usual) {
        return Integer.parseInt(System.getProperty("bench." + name, String.valueOf(usual)));
    }
}
