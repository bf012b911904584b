package enfilade.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the container refuses before it knows whom to ask, such as a request line with letters that are none. Programs
 * hear of it in the shape that they know, and so does whoever sends what no browser would; people get one plain line.
 */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Plain()));
    }

    private static final class Plain extends ErrorReportValve {

        /** What we do not speak is no fault of ours: methods, encodings and versions that nobody has. */
        private static final Set<Integer> NOT_HERE = Set.of(501, 505);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable problem) {
            if (NOT_HERE.contains(response.getStatus())) response.setStatus(400);
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            var address = request.getRequestURI();
            var isOfProgram = address == null || address.startsWith("/api/");
            try {
                if (isOfProgram) toProgram(response); else toPerson(response);
                response.finishResponse();
            } catch (IOException gone) {
                // nobody listens any more
            }
        }

        private static void toProgram(Response response) throws IOException {
            var id = UUID.randomUUID().toString();
            response.setHeader(RequestId.HEADER, id);
            MDC.put(RequestId.NAME, id);
            var answer = Problem.of(response.getStatus());
            MDC.remove(RequestId.NAME);
            response.setContentType(Problem.MEDIA_TYPE.toString());
            response.getOutputStream().write(answer);
        }

        private static void toPerson(Response response) throws IOException {
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream().write("This request could not be read.\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
