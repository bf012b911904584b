package enfilade.evaluation;

import enfilade.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All that is wrong with a text to import, together with what it is wrong with.
 *
 * @param more how many are not shown
 */
record ImportProblems(List<Group> groups, int count, int more) {

    private static final int MOST = 100;
    private static final Pattern ENTRY = Pattern.compile("^(agents|stages)?\\[(\\d+)]");

    /** What is wrong with one interviewer, one stage, the template or the whole. */
    record Group(String title, List<Issue> issues) {}

    static ImportProblems of(List<Issue> issues) {
        var groups = new LinkedHashMap<String, List<Issue>>();
        issues.stream().limit(MOST).forEach(issue ->
                groups.computeIfAbsent(title(issue.path()), title -> new ArrayList<>()).add(issue));
        return new ImportProblems(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue())).toList(), issues.size(),
                Math.max(0, issues.size() - MOST));
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** 3 things in the text need another look. */
    public String counted() {
        return count == 1 ? "One thing in the text needs another look."
                : "%,d things in the text need another look.".formatted(count);
    }

    private static String title(String path) {
        var entry = ENTRY.matcher(path);
        if (entry.find() && entry.group(2).length() < 9) {
            return ("agents".equals(entry.group(1)) ? "Interviewer " : "Stage ")
                    + (Integer.parseInt(entry.group(2)) + 1);
        }
        return path.startsWith("template") ? "The template" : "The document";
    }
}
