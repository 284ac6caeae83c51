package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One media connection between two pages; changes when either page is loaded anew, and only then. */
public record LinkId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = "[A-Za-z0-9._-]{3,140}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LinkId {
        Ids.require(value, PATTERN, "LinkId");
    }

    @Override
    public String toString() {
        return value;
    }
}
