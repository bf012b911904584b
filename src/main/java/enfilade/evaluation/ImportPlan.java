package enfilade.evaluation;

import enfilade.Texts;
import enfilade.agent.AgentProfile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before anything is done.
 *
 * @param template the one that would be made; null when stages are added to one that is there
 * @param target   the template that stages are added to
 * @param notes    what somebody may want to know about it
 */
record ImportPlan(EvaluationTemplate.@Nullable Draft template, @Nullable Target target, List<Interviewer> interviewers,
                  List<Step> stages, List<String> notes) {

    /** A template that is there, and how many stages stand in it. */
    record Target(UUID id, String name, int length, int usualMinutes) {}

    /**
     * An interviewer that the stages need.
     *
     * @param reused one of the account's that is equal in every field; null when it would be made
     */
    record Interviewer(String key, AgentProfile.Draft draft, @Nullable UUID reused) {

        public boolean isMade() {
            return reused == null;
        }

        public String name() {
            return draft.name();
        }

        /** System Design, Coding */
        public String looksFor() {
            return String.join(", ", draft.dimensions().stream().map(AgentProfile.Dimension::name).toList());
        }
    }

    /**
     * A stage that would be made.
     *
     * @param door      how it will look; outside the row when it is archived
     * @param agent     the key of an interviewer of the same document
     * @param labelMade whether its label was made from its name
     */
    record Step(StageDraft draft, Door door, @Nullable String agent, Set<UUID> reviewers, boolean labelMade) {

        /** The type technical · 2 people asked to review */
        public String facts() {
            var asked = reviewers.isEmpty() ? ""
                    : " · " + Texts.counted(reviewers.size(), "person asked to review", "people asked to review");
            return (labelMade ? "type %s, made from the name" : "type %s").formatted(draft.label()) + asked;
        }
    }

    public String name() {
        return template == null ? target.name() : template.name();
    }

    public boolean isNew() {
        return template != null;
    }

    /** The row of what would be added. */
    public Strip strip() {
        return Strip.of(stages.stream().map(Step::door).filter(Door::isStanding).toList());
    }

    /** What happens behind a door; behind the last one it may be the end. */
    public String behind(Step step) {
        var door = step.door();
        var standing = stages.stream().filter(it -> it.door().isStanding()).count() + (isNew() ? 0 : target.length());
        if (door.number() < standing || !door.endsOpenly()) return door.next().label();
        return door.kind() == Stage.Kind.FINAL_REVIEW ? "Recommendation" : "Feedback";
    }

    long made() {
        return interviewers.stream().filter(Interviewer::isMade).count();
    }

    /** Those who are there already: reused, or named by a stage. */
    Set<UUID> standingInterviewers() {
        return Stream.concat(interviewers.stream().map(Interviewer::reused),
                        stages.stream().map(step -> step.draft().agentId()))
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** All who would be asked to review. */
    Set<UUID> reviewers() {
        return stages.stream().flatMap(step -> step.reviewers().stream()).collect(Collectors.toSet());
    }

    /** 3 stages, 1 new interviewer, 1 interviewer reused */
    public String counted() {
        var words = Texts.counted(stages.size(), "stage", "stages");
        if (made() > 0) words += ", " + Texts.counted(made(), "new interviewer", "new interviewers");
        var reused = interviewers.size() - made();
        return reused == 0 ? words : words + ", "
                + Texts.counted(reused, "interviewer reused", "interviewers reused");
    }

    /** The same for the same plan: tells whether what is done is what somebody looked at. */
    public String mark() {
        try {
            var all = List.of(String.valueOf(template), String.valueOf(target), interviewers,
                    stages.stream().map(step -> List.of(step.draft(), String.valueOf(step.door().order()),
                            String.valueOf(step.agent()), step.reviewers().stream().sorted().toList())).toList());
            var hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).toString(16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
