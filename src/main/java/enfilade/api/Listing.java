package enfilade.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list, and what to know about it. */
public record Listing<T>(List<T> data, Object meta) {

    /** Exact up to ten thousand rows; beyond, total and totalPages are null. */
    @Schema(name = "PageMeta")
    public record Pages(int page, int pageSize, @OrNull @Nullable Integer total,
                        @OrNull @Nullable Integer totalPages) {}

    /** @param nextCursor where the next page begins; null when this is the last one */
    @Schema(name = "CursorMeta")
    public record Onward(int pageSize, @JsonProperty("next_cursor") @OrNull @Nullable String nextCursor) {}
}
