package enfilade.evaluation;

import static enfilade.evaluation.Advice.Weight.IMPOSSIBLE;

import enfilade.agent.Engine;
import enfilade.endpoint.Preference;
import enfilade.endpoint.Supply;
import enfilade.evaluation.Advice.Item;
import java.util.ArrayList;
import java.util.List;

/** Advice about what cannot work: as long as one of these stands, the template is not published. */
final class Impossible {

    static List<Item> of(EvaluationTemplate.Draft template, List<Door> standing, List<Door> active,
                         Supply supply) {
        var items = new ArrayList<Item>();
        if (active.isEmpty()) items.add(nothingActive(standing));
        wordless(template, items);
        for (var door : active) {
            interviewer(door, items);
            if (door.kind() == Stage.Kind.ASYNC_ASSESSMENT && door.agent() == null && !door.ownPlan()) {
                items.add(about(door, door.name() + " has nothing to answer",
                        "It has neither questions nor an interviewer to make some.", "agentId",
                        "Choose an interviewer"));
            }
            if (asksAModel(door, supply) && !supply.hasModel()) items.add(unreachable(door));
        }
        return items;
    }

    private static Item nothingActive(List<Door> drafts) {
        if (drafts.isEmpty()) {
            return Item.aboutAll(IMPOSSIBLE, "No active stage", "There is nothing to publish yet.", Item.NEW_STAGE,
                    "Add a stage");
        }
        var first = drafts.getFirst();
        var why = drafts.size() == 1
                ? first.name() + " is a draft, and drafts are not published."
                : "There are only drafts, and drafts are not published.";
        return about(first, "No active stage", why, "status", "Make " + first.name() + " active");
    }

    private static void wordless(EvaluationTemplate.Draft template, List<Item> items) {
        if (template.outcome() != Outcome.CUSTOM) return;
        var why = "The recommendation is to be in words of your own, and needs two of them.";
        if (template.positiveWord() == null) {
            items.add(Item.aboutAll(IMPOSSIBLE, "The word for yes is missing", why, "positiveWord", "Write it"));
        }
        if (template.negativeWord() == null) {
            items.add(Item.aboutAll(IMPOSSIBLE, "The word for no is missing", why, "negativeWord", "Write it"));
        }
    }

    private static void interviewer(Door door, List<Item> items) {
        var agent = door.agent();
        if (agent == null && door.kind().isConversation()) {
            items.add(about(door, door.name() + " has no interviewer", "Nobody is there to hold the conversation.",
                    "agentId", "Choose an interviewer"));
        } else if (agent != null && agent.archived()) {
            items.add(about(door, door.name() + " has an archived interviewer",
                    agent.name() + " was put away. Choose another one, or restore this one.", "agentId",
                    "Choose another"));
        }
    }

    /** Its own choice, else its interviewer's, else the account's. */
    private static boolean asksAModel(Door door, Supply supply) {
        return !door.kind().isForReviewers() && (door.engine() == Engine.MODEL
                || door.engine() == Engine.DEFAULT && supply.preferred() == Preference.MODEL);
    }

    private static Item unreachable(Door door) {
        var who = door.engine() == Engine.DEFAULT ? "Whatever says nothing else here"
                : door.ownEngine() == Engine.MODEL ? "It" : door.interviewer();
        return about(door, door.name() + " asks for a model that is not there",
                who + " is to run on a language model, and none is connected. Admins connect one on the page Engine.",
                "engine", "Choose who runs it");
    }

    private static Item about(Door door, String finding, String why, String field, String action) {
        return Item.about(IMPOSSIBLE, door, finding, why, field, action);
    }

    private Impossible() {}
}
