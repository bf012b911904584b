package enfilade.evaluation;

import static enfilade.evaluation.Advice.Weight.RISK;

import enfilade.agent.UseCase;
import enfilade.evaluation.Advice.Item;
import java.util.ArrayList;
import java.util.List;

/** Advice about what works, but perhaps not as somebody meant it: who gets through, who is asked, who is told. */
final class Risks {

    /** @param active the stages that would be published, first to last */
    static List<Item> of(EvaluationTemplate.Draft template, List<Door> active) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < active.size(); i++) {
            var door = active.get(i);
            var next = i + 1 < active.size() ? active.get(i + 1) : null;
            if (opensByItself(door, active) && !door.canBeMissed()) {
                items.add(Item.about(RISK, door, "Everybody gets past " + door.name(),
                        "It opens by itself and has no mark that somebody could miss.", "passThreshold",
                        "Set a pass mark"));
            }
            if (door.kind() == Stage.Kind.FINAL_REVIEW && next != null) {
                items.add(Item.about(RISK, door, door.name() + " is not the last stage",
                        next.name() + " comes after it, so this review does not end the journey.", "position",
                        "Change its position"));
            }
        }
        unannounced(template, active, items);
        unattended(active, items);
        return items;
    }

    /**
     * Being judged by software on the way to a job comes with duties to tell people. Named here are the European
     * Union (GDPR, Articles 13 to 15 and 22; AI Act, Article 26 with Annex III, point 4, where hiring counts as
     * high-risk) and New York City (Local Law 144 of 2021: notice ten business days before). Facts to look up, and no
     * legal advice.
     */
    private static void unannounced(EvaluationTemplate.Draft template, List<Door> active, List<Item> items) {
        if (template.useCase() != UseCase.HIRING) return;
        var doors = active.stream().filter(door -> opensByItself(door, active)).toList();
        if (doors.isEmpty()) return;
        var finding = Wording.some(doors.stream().map(Door::name).toList())
                + (doors.size() == 1 ? " opens by itself" : " open by themselves");
        items.add(Item.about(RISK, doors.getFirst(), finding,
                "No automatic rejection happens: below the mark a person decides. Tell people beforehand that a step "
                        + "is automated; they will expect it, and the law asks for notice in the EU, in New York City "
                        + "and elsewhere.", "automation", "Choose what happens next"));
    }

    /** Practice asks nobody by design; what is nothing but practice is meant that way. */
    private static void unattended(List<Door> active, List<Item> items) {
        if (active.stream().anyMatch(Risks::asksAPerson)) return;
        active.stream().filter(door -> door.kind() != Stage.Kind.PRACTICE_SESSION).reduce((one, later) -> later)
                .ifPresent(last -> items.add(Item.about(RISK, last, "Nothing ever asks a person",
                        "Every door opens by itself. A person is called only below a mark, or where there is no score.",
                        "automation", "Let a person hold the key")));
    }

    private static boolean asksAPerson(Door door) {
        return door.kind().isForReviewers() || door.next() != Stage.Automation.AUTO_ADVANCE;
    }

    /** The rule of the last final review has no effect: a recommendation ends the journey. */
    private static boolean opensByItself(Door door, List<Door> active) {
        var isEnd = door.kind() == Stage.Kind.FINAL_REVIEW && door == active.getLast();
        return door.kind() != Stage.Kind.PRACTICE_SESSION && !isEnd && door.next() == Stage.Automation.AUTO_ADVANCE;
    }

    private Risks() {}
}
