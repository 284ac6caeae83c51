package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The other end of a media connection as a page knows it: {@code kiosk}, {@code clerk}, {@code expert}, {@code expert-2},
 * {@code expert-3}, {@code supervisor}, or the media {@code bridge}.
 */
public record PeerId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PeerId {
        Ids.require(value, PATTERN, "PeerId");
    }

    @Override
    public String toString() {
        return value;
    }
}
