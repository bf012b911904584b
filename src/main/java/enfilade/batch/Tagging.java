package enfilade.batch;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives many participants tags, or takes tags from them. */
record Tagging(Kind kind, Participants participants, Enrolling enrolling) implements BatchAct {

    @Configuration(proxyBeanMethods = false)
    static class Both {

        @Bean
        BatchAct taggingMany(Participants participants, Enrolling enrolling) {
            return new Tagging(Kind.TAG, participants, enrolling);
        }

        @Bean
        BatchAct untaggingMany(Participants participants, Enrolling enrolling) {
            return new Tagging(Kind.UNTAG, participants, enrolling);
        }
    }

    @Override
    public void check(Actor by, Wish wish) {
        by.mayEnrol();
        var checks = new Checks();
        var tags = checks.list("tags", wish.tags(), Participant.MOST_TAGS, Participant.LONGEST_TAG);
        if (checks.isFine() && tags.isEmpty()) checks.add("tags", "required", "Say which tags.");
        checks.refuse();
    }

    @Override
    public List<Prospect> look(Actor by, Wish wish, Collection<UUID> ids) {
        return participants.inOrder(by.accountId(), ids).stream().map(it -> prospect(it, wish)).toList();
    }

    @Override
    public Done apply(Actor by, Wish wish, Prospect whom) {
        var changed = changed(wish, whom);
        change(by, whom, changed, isGiving());
        return new Done(Optional.empty(), (isGiving() ? "Got " : "Lost ") + named(changed) + ".");
    }

    /** Whatever they have got or lost besides since then stays. */
    @Override
    public void undo(Actor by, Wish wish, Prospect whom, Done done) {
        change(by, whom, changed(wish, whom), !isGiving());
    }

    private Prospect prospect(Participant it, Wish wish) {
        var has = it.draft().tags();
        var places = IntStream.range(0, wish.tags().size()).boxed()
                .filter(i -> has.contains(wish.tags().get(i)) != isGiving()).toList();
        var tags = places.stream().map(wish.tags()::get).toList();
        var tooMany = isGiving() && has.size() + tags.size() > Participant.MOST_TAGS;
        var isPossible = !it.isArchived() && !tags.isEmpty() && !tooMany;
        var words = it.isArchived() ? "Is archived. Restore them first."
                : tags.isEmpty() ? isGiving() ? "Has these tags already." : "Has none of these tags."
                : tooMany ? "Would have more than %d tags.".formatted(Participant.MOST_TAGS)
                : (isGiving() ? "Will get " : "Will lose ") + named(tags) + ".";
        var which = places.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Prospect(it.id(), null, it.name(), it.email(), isPossible, words, null,
                which + ":" + Prospect.mark(it.status(), has));
    }

    /** Which of the tags this one was to get or to lose: their places stand in the mark. */
    private static List<String> changed(Wish wish, Prospect whom) {
        return Arrays.stream(whom.seen().substring(0, whom.seen().indexOf(':')).split(","))
                .filter(place -> !place.isEmpty()).map(Integer::valueOf).map(wish.tags()::get).toList();
    }

    private void change(Actor by, Prospect whom, List<String> tags, boolean give) {
        var participant = participants.of(by, whom.participantId());
        if (participant.isArchived()) throw new Refusal.Conflict("They are archived by now.");
        var all = new ArrayList<>(participant.draft().tags());
        if (give) tags.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        else all.removeAll(tags);
        enrolling.change(by, participant.id(), null, participant.draft().tagged(all));
    }

    private boolean isGiving() {
        return kind == Kind.TAG;
    }

    private static String named(List<String> tags) {
        return String.join(", ", tags);
    }
}
