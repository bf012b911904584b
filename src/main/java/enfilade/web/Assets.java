package enfilade.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The few static files of the house, read once at start-up; each has an address with a hash of its content, so that
 * browsers may keep it for a year. Spring's own resource chain would search all folders for every link of every row.
 */
@Component
public class Assets {

    /** One file as it goes out. */
    public record Asset(String address, String type, byte[] bytes) {}

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\)\\s*(?:layer\\(([a-z]+)\\))?;");
    private static final Pattern AIR = Pattern.compile(
            "(\"[^\"]*\")|\\s*;?\\s*(})\\s*|\\s*([{;])\\s*|([:,])\\s+|(\\s)\\s+");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\"\\.\\./(fonts/[^\"]+)\"\\)");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byAddress = new LinkedHashMap<>();
    private final String htmx;
    private final String sortable;
    private final boolean fresh;

    Assets(@Value("${enfilade.htmx-version}") String htmx, @Value("${enfilade.sortablejs-version}") String sortable,
           @Value("${enfilade.fresh-assets:false}") boolean fresh) {
        this.htmx = htmx;
        this.sortable = sortable;
        this.fresh = fresh;
        readAll();
    }

    public String getCss() {
        return address("app.css");
    }

    public String getJs() {
        return address("app.js");
    }

    /** For the participants' side alone. */
    public String getRoom() {
        return address("room.js");
    }

    /** For conversations. */
    public String getTalk() {
        return address("talk.js");
    }

    /** For conversations too: offers to speak there, or to be read to. */
    public String getOffer() {
        return address("offer.js");
    }

    /** For whoever wants that. */
    public String getSpeech() {
        return address("speech.js");
    }

    public String getHtmx() {
        return address("htmx.js");
    }

    public String getSortable() {
        return address("sortable.js");
    }

    public String getIcons() {
        return address("icons.svg");
    }

    public String getFavicon() {
        return address("favicon.svg");
    }

    public String getFont() {
        return address("figtree.woff2");
    }

    @Nullable Asset at(String address) {
        return byAddress.get(address);
    }

    private String address(String name) {
        if (fresh) readAll();
        var asset = byName.get(name);
        if (asset == null) throw new IllegalStateException("There is no asset called " + name);
        return asset.address();
    }

    private synchronized void readAll() {
        keep("figtree.woff2", "font/woff2", bytes("static/fonts/figtree.woff2"));
        keep("icons.svg", "image/svg+xml", bytes("static/icons.svg"));
        keep("favicon.svg", "image/svg+xml", bytes("static/favicon.svg"));
        keep("htmx.js", "text/javascript", bytes("META-INF/resources/webjars/htmx.org/" + htmx + "/dist/htmx.min.js"));
        keep("sortable.js", "text/javascript",
                bytes("META-INF/resources/webjars/sortablejs/" + sortable + "/Sortable.min.js"));
        keep("app.js", "text/javascript", bytes("static/js/app.js"));
        keep("room.js", "text/javascript", bytes("static/js/room.js"));
        keep("talk.js", "text/javascript", bytes("static/js/talk.js"));
        keep("offer.js", "text/javascript", bytes("static/js/offer.js"));
        keep("speech.js", "text/javascript", bytes("static/js/speech.js"));
        keep("app.css", "text/css", slim(joined(text("static/css/app.css"))).getBytes(StandardCharsets.UTF_8));
    }

    private void keep(String name, String type, byte[] bytes) {
        var asset = new Asset("/assets/" + hash(bytes) + "/" + name, type, bytes);
        byName.put(name, asset);
        byAddress.put(asset.address(), asset);
    }

    /** Follows the imports of app.css in their order and gives the fonts their lasting addresses. */
    private String joined(String css) {
        var whole = IMPORT.matcher(css).replaceAll(match -> {
            var file = text("static/css/" + match.group(1));
            return java.util.regex.Matcher.quoteReplacement(
                    match.group(2) == null ? file : "@layer " + match.group(2) + " {\n" + file + "\n}");
        });
        return REFERENCE.matcher(whole).replaceAll(match ->
                "url(\"" + byName.get(match.group(1).substring("fonts/".length())).address() + "\")");
    }

    /** Without what is there for us alone, comments and air: that was a quarter of what every visitor loaded. */
    public static String slim(String css) {
        return AIR.matcher(css.replaceAll("(?s)/\\*.*?\\*/", "")).replaceAll("$1$2$3$4$5").strip();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        try {
            return resource(path).getContentAsByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** While developing, the file in the source folder, so that a reload of the page shows the last edit. */
    private Resource resource(String path) {
        var source = new FileSystemResource("src/main/resources/" + path);
        return fresh && source.exists() ? source : new ClassPathResource(path);
    }
}
