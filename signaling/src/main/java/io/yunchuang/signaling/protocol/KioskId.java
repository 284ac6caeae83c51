package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An enrolled self-service kiosk. At most 64 lower-case letters, digits and hyphens. */
public record KioskId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KioskId {
        Ids.require(value, "[a-z0-9][a-z0-9-]{0,63}", "KioskId");
    }

    @Override
    public String toString() {
        return value;
    }
}
