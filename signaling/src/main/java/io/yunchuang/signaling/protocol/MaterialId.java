package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One material requirement within an item's version. At most 64 lower-case letters, digits and hyphens. */
public record MaterialId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MaterialId {
        Ids.require(value, PATTERN, "MaterialId");
    }

    @Override
    public String toString() {
        return value;
    }
}
