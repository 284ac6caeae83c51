package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A member of staff: clerk, counter staff or manager. At most 64 lower-case letters, digits and hyphens. */
public record StaffId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        Ids.require(value, PATTERN, "StaffId");
    }

    @Override
    public String toString() {
        return value;
    }
}
