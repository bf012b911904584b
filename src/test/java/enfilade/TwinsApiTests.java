package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Routes;
import enfilade.support.Routes.Route;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a form of the dashboard does to what people build and whom they add, a program can do as well. */
class TwinsApiTests extends ApiTests {

    /** Each form of the dashboard, and where a program does the same. */
    private static final Map<String, String> TWINS = """
            POST /evaluations = POST /evaluation-templates
            POST /evaluations/{templateId}/settings = PATCH /evaluation-templates/{templateId}
            POST /evaluations/{templateId}/copies = POST /evaluation-templates
            POST /evaluations/{templateId}/archival = PATCH /evaluation-templates/{templateId}
            POST /evaluations/{templateId}/restoration = PATCH /evaluation-templates/{templateId}
            POST /evaluations/archivals = PATCH /evaluation-templates/{templateId}
            POST /evaluations/restorations = PATCH /evaluation-templates/{templateId}
            POST /evaluations/{templateId}/revisions = POST /evaluation-templates/{templateId}/revisions
            POST /evaluations/import/preview = POST /evaluation-templates/import
            POST /evaluations/import = POST /evaluation-templates/import
            POST /evaluations/{templateId}/stages = POST /evaluation-stages
            POST /evaluations/{templateId}/stages/{stageId} = PATCH /evaluation-stages/{stageId}
            POST /evaluations/{templateId}/stages/{stageId}/position = PATCH /evaluation-stages/{stageId}
            POST /evaluations/{templateId}/stages/{stageId}/copies = POST /evaluation-stages
            POST /evaluations/{templateId}/stages/{stageId}/archival = PATCH /evaluation-stages/{stageId}
            POST /evaluations/{templateId}/stages/{stageId}/removal = DELETE /evaluation-stages/{stageId}
            POST /evaluations/{templateId}/stages/{stageId}/restoration = PATCH /evaluation-stages/{stageId}
            POST /agents = POST /agent-profiles
            POST /agents/{profileId} = PATCH /agent-profiles/{profileId}
            POST /agents/{profileId}/copies = POST /agent-profiles
            POST /agents/{profileId}/archival = PATCH /agent-profiles/{profileId}
            POST /agents/{profileId}/restoration = PATCH /agent-profiles/{profileId}
            POST /agents/{profileId}/publication = PATCH /agent-profiles/{profileId}
            POST /agents/{profileId}/withdrawal = PATCH /agent-profiles/{profileId}
            POST /agents/{profileId}/attacks = POST /agent-profiles/{profileId}/attacks
            POST /agents/{profileId}/attacks/stop = POST /agent-profiles/{profileId}/attacks/stop
            POST /agents/library/{publicId}/forks = POST /agent-profiles
            POST /agents/starters/{starterKey}/copies = POST /agent-profiles
            POST /participants = POST /participants
            POST /participants/{participantId} = PATCH /participants/{participantId}
            POST /participants/{participantId}/archival = PATCH /participants/{participantId}
            POST /participants/{participantId}/restoration = PATCH /participants/{participantId}
            POST /participants/{participantId}/erasure = POST /participants/{participantId}/erasure
            POST /participants/{participantId}/accommodation = PUT /participants/{participantId}/accommodation
            POST /participants/{participantId}/accommodation/ending = DELETE /participants/{participantId}/accommodation
            POST /participants/{participantId}/notes = POST /participants/{participantId}/notes
            POST /participants/{participantId}/notes/{noteId}/removal = \
            DELETE /participants/{participantId}/notes/{noteId}
            POST /participants/{participantId}/files = POST /participants/{participantId}/files
            POST /participants/{participantId}/files/{fileId}/removal = \
            DELETE /participants/{participantId}/files/{fileId}
            POST /participants/{participantId}/hold = POST /participants/{participantId}/hold
            POST /participants/{participantId}/hold/lifting = DELETE /participants/{participantId}/hold
            POST /participants/{participantId}/journeys = POST /journeys
            POST /evaluations/{templateId}/participants = POST /participants
            POST /participants/batches = POST /participants/batches
            POST /participants/batches/{batchId}/confirmation = POST /participants/batches/{batchId}/confirmation
            POST /participants/batches/{batchId}/undo = POST /participants/batches/{batchId}/undo
            POST /participants/batches/{batchId}/removal = DELETE /participants/batches/{batchId}
            POST /participants/import = POST /participants/bulk
            POST /sessions/{sessionId}/scorecards = PUT /sessions/{sessionId}/scorecard
            POST /sessions/{sessionId}/judgements = POST /sessions/{sessionId}/judgements
            POST /journeys/{journeyId}/assignment = PUT /journeys/{journeyId}/assignment
            POST /journeys/{journeyId}/link/delivery = POST /journeys/{journeyId}/link
            POST /journeys/{journeyId}/link/replacement = POST /journeys/{journeyId}/link
            POST /journeys/{journeyId}/link/revocation = DELETE /journeys/{journeyId}/link
            POST /journeys/{journeyId}/approval = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/refusal = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/move = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/advance = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/attempt = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/extension = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/answer = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/stop = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/recommendation = POST /journeys/{journeyId}/decisions
            POST /journeys/{journeyId}/decisions/{decisionId}/undoing = \
            POST /journeys/{journeyId}/decisions/{decisionId}/undo
            POST /reviews/requests/{petitionId}/answer = POST /requests/{petitionId}/answer
            """.lines().map(line -> line.split("\\s+=\\s+")).collect(Collectors.toMap(it -> it[0], it -> it[1]));

    /** What people may look up, and where a program reads it. */
    private static final Map<String, String> READINGS = """
            GET /evaluations = GET /evaluation-templates
            GET /evaluations/{templateId} = GET /evaluation-templates/{templateId}
            GET /evaluations/{templateId}/export = GET /evaluation-templates/{templateId}/export
            GET /evaluations/{templateId}/revisions = GET /evaluation-templates/{templateId}/revisions
            GET /evaluations/{templateId}/stages/{stageId} = GET /evaluation-stages/{stageId}
            GET /agents = GET /agent-profiles
            GET /agents/{profileId} = GET /agent-profiles/{profileId}
            GET /agents/{profileId}/attacks = GET /agent-profiles/{profileId}/attacks
            GET /agents/library = GET /agent-profiles/library
            GET /agents/starters/{starterKey} = GET /agent-profiles/starters/{starterKey}
            GET /agents/library/{publicId} = GET /agent-profiles/library/{publicId}
            GET /participants = GET /participants
            GET /participants/{participantId} = GET /participants/{participantId}
            GET /participants/batches/{batchId} = GET /participants/batches/{batchId}
            GET /participants/{participantId}/record = GET /participants/{participantId}/record
            GET /journeys/{journeyId} = GET /journeys/{journeyId}
            GET /journeys/{journeyId}/link = GET /journeys/{journeyId}/link
            GET /reviews = GET /journeys
            GET /reviews/requests/{petitionId} = GET /requests/{petitionId}
            GET /sessions/{sessionId} = GET /sessions/{sessionId}
            GET /sessions/{sessionId}/scorecards = GET /reviews
            GET /audit-log = GET /events
            """.lines().map(line -> line.split("\\s+=\\s+")).collect(Collectors.toMap(it -> it[0], it -> it[1]));

    private static final Set<String> PACKAGES = Set.of("enfilade.agent", "enfilade.evaluation",
            "enfilade.participant", "enfilade.batch",
            "enfilade.journey", "enfilade.session", "enfilade.review", "enfilade.privacy", "enfilade.trial");

    @Autowired
    Routes routes;

    @Test
    void everyFormHasATwin() {
        var forms = routes.insideAccounts().stream().filter(Route::isPost).filter(TwinsApiTests::isAboutThese)
                .map(Route::toString).distinct().toList();

        assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(TWINS).containsKey(form));
        assertThat(forms).as("forms that are gone").containsAll(TWINS.keySet());
    }

    @Test
    void everyTwinIsThere() {
        var known = routes.ofApi().stream().map(route -> route.method() + " " + route.path().replace("/api/v1", ""))
                .toList();

        assertThat(known).containsAll(TWINS.values()).containsAll(READINGS.values());
    }

    @Test
    void whatIsReadOnPagesIsStillThere() {
        assertThat(routes.insideAccounts().stream().map(Route::toString).toList()).containsAll(READINGS.keySet());
    }

    /**
     * A handler that only draws a form anew, while somebody types, saves nothing; how a team works its owners say; and
     * a talk that somebody tries out themselves is no work for a program.
     */
    private static boolean isAboutThese(Route route) {
        var draws = route.info().getParamsCondition().getExpressions().stream().map(Object::toString)
                .anyMatch("act"::equals);
        return PACKAGES.contains(route.handler().getBeanType().getPackageName()) && !draws
                && !route.path().startsWith("/settings/") && !route.path().contains("/trials");
    }
}
