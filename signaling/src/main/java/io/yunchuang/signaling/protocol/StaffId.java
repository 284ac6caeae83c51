package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A member of staff: clerk, counter staff or manager. At most 64 lower-case letters, digits and hyphens. */
public record StaffId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        Ids.require(value, "[a-z0-9][a-z0-9-]{0,63}", "StaffId");
    }

    @Override
    public String toString() {
        return value;
    }
}
