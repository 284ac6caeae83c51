package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A category of service items, for example {@code housing-fund}. At most 64 lower-case letters, digits and hyphens. */
public record CategoryCode(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryCode {
        Ids.require(value, PATTERN, "CategoryCode");
    }

    @Override
    public String toString() {
        return value;
    }
}
