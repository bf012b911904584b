package enfilade.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** Where a session was signed in from, in words its person will recognise: "Firefox on Linux, 127.0.0.1". */
final class SessionOrigin {

    static final String ATTRIBUTE = "origin";

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    static String of(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return named(firstIn(BROWSERS, agent)) + " on " + firstIn(SYSTEMS, agent) + ", " + request.getRemoteAddr();
    }

    private static String firstIn(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("something else");
    }

    private static String named(String token) {
        return switch (token) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "something else" -> "Something";
            default -> token;
        };
    }

    private SessionOrigin() {}
}
