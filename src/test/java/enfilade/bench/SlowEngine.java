package enfilade.bench;

import enfilade.engine.Away;
import enfilade.engine.Conversation;
import enfilade.engine.Course;
import enfilade.engine.Hearing;
import enfilade.engine.Interviewing;
import enfilade.engine.Means;
import enfilade.engine.Said;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Passes on what a model streams, and nothing else: in the place of the real one where that is not there. */
final class SlowEngine implements Interviewing {

    private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Runner runner() {
        return Runner.MODEL;
    }

    @Override
    public boolean runs(FrozenStage stage, Means means) {
        return means.endpoint() != null && stage.isForParticipants();
    }

    @Override
    public Said next(Conversation so, Means means, Consumer<String> heard) {
        var step = Course.next(so);
        var request = HttpRequest.newBuilder(Objects.requireNonNull(means.endpoint()).baseUrl()
                .resolve("/v1/chat/completions")).POST(BodyPublishers.ofString("{\"stream\":true}")).build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            return new Said(step.kind(), step.about(), lines.flatMap(it -> CONTENT.matcher(it).results())
                    .map(it -> it.group(1)).peek(heard).collect(Collectors.joining()));
        } catch (IOException away) {
            throw new Away(String.valueOf(away.getMessage()), Duration.ZERO);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new Away("Interrupted.", Duration.ZERO);
        }
    }

    @Override
    public Scorecard judge(Hearing hearing, Means means) {
        throw new Away("It only talks.", Duration.ofHours(1));
    }
}
