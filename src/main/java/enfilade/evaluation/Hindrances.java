package enfilade.evaluation;

import enfilade.Issue;
import java.util.List;
import java.util.Objects;

/**
 * What keeps a template from being published, as programs are told: at the key that mends it, of the template or of
 * {@code stages[2]}, counted from 0 as stage_order is.
 */
final class Hindrances {

    /** @param standing the row that was looked at */
    static List<Issue> of(List<Advice.Item> errors, List<Door> standing) {
        return errors.stream().map(error -> standing.stream()
                .filter(door -> door.id().equals(error.stage())).findFirst()
                .map(door -> atDoor(error, door)).orElseGet(() -> atTemplate(error))).toList();
    }

    private static Issue atDoor(Advice.Item error, Door door) {
        var code = switch (error.field()) {
            case "agentId" -> door.agent() == null ? "required" : "archived";
            case "engine" -> "unavailable";
            default -> "invalid";
        };
        var path = "stages[%d].%s".formatted(Objects.requireNonNull(door.order()), StageText.key(error.field()));
        return new Issue(path, code, words(error));
    }

    private static Issue atTemplate(Advice.Item error) {
        var isAboutRow = error.field().equals(Advice.Item.NEW_STAGE);
        return new Issue(isAboutRow ? "stages" : TemplateText.key(error.field()), "required", words(error));
    }

    private static String words(Advice.Item error) {
        return error.finding() + ". " + error.why();
    }

    private Hindrances() {}
}
