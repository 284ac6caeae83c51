package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A service window (专窗), virtual or counter. At most 64 lower-case letters, digits and hyphens. */
public record WindowId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WindowId {
        Ids.require(value, PATTERN, "WindowId");
    }

    @Override
    public String toString() {
        return value;
    }
}
