package enfilade.batch;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.Texts;
import enfilade.participant.Participant.Draft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds what, recognised by its name however that is spelt. */
record Columns(Map<Field, String> known, List<String> unknown) {

    /** The column that says what was wrong with a row, in a file of ours that comes back mended. */
    static final String WRONG = "What is wrong";

    /** What a table can say about a participant. */
    enum Field {
        NAME("name", "name fullname participant candidate student person"),
        FIRST("first name", "firstname givenname forename"), LAST("last name", "lastname surname familyname"),
        EMAIL("email", "email mail emailaddress mailaddress"),
        PHONE("phone", "phone telephone mobile phonenumber tel cell"),
        EXTERNAL_ID("external_id", "externalid id reference candidateid"), TAGS("tags", "tags tag labels label"),
        TITLE("title", "title jobtitle position role"),
        ORGANIZATION("organization", "organization organisation company employer school"),
        EXPERIENCE("experience_level", "experiencelevel experience seniority level"),
        LOCATION("location", "location city place"), SKILLS("skills", "skills skill"),
        EDUCATION("education", "education degree"), LANGUAGES("languages", "languages language"),
        RESUME("resume_url", "resumeurl resume cv cvurl"), PIPELINE("pipeline_id", "pipelineid pipeline");

        private final String label;
        private final List<String> spellings;

        Field(String label, String spellings) {
            this.label = label;
            this.spellings = List.of(spellings.split(" "));
        }

        /** As the table to begin with spells it. */
        String label() {
            return label;
        }

        private static Optional<Field> of(String name) {
            var folded = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            return Stream.of(values()).filter(field -> field.spellings.contains(folded)).findFirst();
        }
    }

    /** @param field where the table was handed in */
    static Columns of(String field, List<String> names) {
        var known = new LinkedHashMap<Field, String>();
        var unknown = new ArrayList<String>();
        for (var name : names) {
            var found = Field.of(name);
            if (found.isPresent()) {
                var other = known.putIfAbsent(found.get(), name);
                if (other != null) throw new Refusal.Invalid(field, "Both “%s” and “%s” could be the %s. Rename one."
                        .formatted(other, name, found.get().label()));
            } else if (!name.isBlank() && !name.equals(WRONG)) unknown.add(name);
        }
        if (!known.containsKey(Field.EMAIL)) throw missing(field, "email", names);
        if (!known.containsKey(Field.NAME) && !known.containsKey(Field.FIRST)) throw missing(field, "name", names);
        return new Columns(known, List.copyOf(unknown));
    }

    /** Whoever this row describes; refuses with all that is wrong, each at its column. */
    Draft draft(Map<String, String> row, List<String> tags) {
        var name = Stream.of(Field.NAME, Field.FIRST, Field.LAST).map(field -> cell(row, field))
                .filter(it -> it != null && !it.isBlank()).collect(Collectors.joining(" "));
        var own = several(cell(row, Field.TAGS));
        return new Draft(known.containsKey(Field.NAME) ? cell(row, Field.NAME) : name, cell(row, Field.EMAIL),
                cell(row, Field.EXTERNAL_ID), cell(row, Field.PHONE),
                Stream.concat(own.stream(), tags.stream()).distinct().toList(), cell(row, Field.TITLE),
                cell(row, Field.ORGANIZATION), cell(row, Field.EXPERIENCE), cell(row, Field.LOCATION),
                several(cell(row, Field.SKILLS)), cell(row, Field.EDUCATION), several(cell(row, Field.LANGUAGES)),
                cell(row, Field.RESUME), cell(row, Field.PIPELINE), null, null);
    }

    /** "E-Mail: An e-mail address looks like …", each with the column as the table calls it. */
    String words(List<Issue> issues) {
        return Texts.cut(issues.stream().map(issue -> column(issue.path()) + ": " + issue.message())
                .collect(Collectors.joining(" ")), 1000);
    }

    @Nullable String cell(Map<String, String> row, Field field) {
        var name = known.get(field);
        return name == null ? null : row.get(name);
    }

    private String column(String path) {
        var wanted = path.replaceAll("\\[.*", "").toLowerCase(Locale.ROOT);
        return known.entrySet().stream().filter(it -> wanted.equals(it.getKey().label().replace("_", ""))
                || wanted.equals("name") && it.getKey() == Field.FIRST).map(Map.Entry::getValue).findFirst()
                .orElse(path);
    }

    private static List<String> several(@Nullable String cell) {
        return cell == null ? List.of() : Arrays.stream(cell.split("[;|\\n]")).map(Texts::plain)
                .filter(it -> !it.isEmpty()).distinct().toList();
    }

    private static Refusal.Invalid missing(String field, String what, List<String> names) {
        return new Refusal.Invalid(field, Texts.cut("No column is called “%s”. The first line names the columns; this "
                .formatted(what) + "one says: " + String.join(", ", names), 300) + ".");
    }
}
