package enfilade.web;

import enfilade.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the static files, for good: another content has another address. */
@Controller
class AssetController {

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        var asset = Optional.ofNullable(assets.at(request.getRequestURI()))
                .orElseThrow(() -> new Refusal.NotFound("file"));
        return ResponseEntity.ok().cacheControl(FOR_GOOD).contentType(MediaType.parseMediaType(asset.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline").body(asset.bytes());
    }

    /** Browsers ask for this by themselves when they show something that is not one of our pages. */
    @GetMapping("/favicon.ico")
    String favicon() {
        return "redirect:" + assets.getFavicon();
    }
}
