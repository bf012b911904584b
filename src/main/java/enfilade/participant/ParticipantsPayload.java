package enfilade.participant;

import enfilade.Checks;
import enfilade.api.Sent;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Many participants at once, as a program sends them. */
@Schema(name = "Participants", description = "Many participants at once.")
record ParticipantsPayload(
        @ArraySchema(maxItems = ParticipantsPayload.MOST)
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<ParticipantPayload> participants) {

    static final int MOST = 500;

    /** Why a row made nobody. */
    enum Reason implements Choice { EMAIL_EXISTS, EMAIL_REPEATED }

    /** What became of all the rows. */
    @Schema(name = "BulkOfParticipants", description = "What became of the rows: who was added, and who is here.")
    record Outcome(
            @Schema(description = "Those who were added, in their order.") List<ParticipantPayload> created,
            @Schema(description = "The rows that made nobody, in their order.") List<Skipped> skipped) {

        static Outcome of(Admitting.Admitted admitted, List<ParticipantPayload> created) {
            return new Outcome(created, admitted.skipped().stream().map(it -> new Skipped(it.index(), it.email(),
                    it.isRepeated() ? Reason.EMAIL_REPEATED : Reason.EMAIL_EXISTS, it.id())).toList());
        }
    }

    /** A row that made nobody. */
    @Schema(name = "SkippedParticipant")
    record Skipped(@Schema(minimum = "0", description = "Which row, counted from 0.") int index, String email,
                   @Schema(description = "email_exists: somebody in the account has it; email_repeated: an earlier row "
                           + "of the same request has it.")
                   Reason reason,
                   @Schema(description = "Who has that e-mail, now at the latest.") UUID id) {}

    /** What may be sent back as it was read may be sent so in each row, too. */
    static ParticipantsPayload read(Sent sent, Checks checks) {
        var body = sent.body();
        body.path("participants").valueStream().filter(ObjectNode.class::isInstance)
                .forEach(row -> ((ObjectNode) row).remove(ParticipantPayload.READ_ONLY));
        return sent.read(node -> body, ParticipantsPayload.class, Set.of(), checks);
    }

    /** What is wanted of every row; refused with all that is wrong in any of them. */
    List<Admitting.Row> toRows(Checks checks) {
        var rows = new ArrayList<Admitting.Row>();
        if (participants == null) {
            if (checks.isFine()) checks.add("participants", "required", "Say whom to add.");
        } else if (participants.size() > MOST) {
            checks.add("participants", "too_many", "At most 500 participants at once.");
        } else {
            for (int i = 0; i < participants.size(); i++) {
                var row = participants.get(i);
                var draft = row.toDraft("participants[" + i + "]", checks);
                if (draft != null) rows.add(new Admitting.Row(draft, row.evaluationTemplateId()));
            }
        }
        checks.refuse();
        return rows;
    }

    /** How a field of a draft in one of the rows is spelt here. */
    static String key(String path) {
        var dot = path.indexOf('.');
        return "participants" + (dot < 0 ? path : path.substring(0, dot + 1)
                + ParticipantPayload.key(path.substring(dot + 1)));
    }
}
