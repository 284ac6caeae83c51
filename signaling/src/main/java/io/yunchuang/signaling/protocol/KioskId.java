package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An enrolled self-service kiosk. At most 64 lower-case letters, digits and hyphens. */
public record KioskId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KioskId {
        Ids.require(value, PATTERN, "KioskId");
    }

    @Override
    public String toString() {
        return value;
    }
}
