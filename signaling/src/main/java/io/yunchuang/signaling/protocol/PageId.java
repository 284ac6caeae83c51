package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One loaded page of a participant; a reload makes a new one. 8 to 64 letters, digits and hyphens, made by the page. */
public record PageId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = "[A-Za-z0-9-]{8,64}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        Ids.require(value, PATTERN, "PageId");
    }

    @Override
    public String toString() {
        return value;
    }
}
