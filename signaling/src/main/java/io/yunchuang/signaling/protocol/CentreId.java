package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A service centre (政务服务中心). At most 64 lower-case letters, digits and hyphens. */
public record CentreId(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = Ids.SLUG;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CentreId {
        Ids.require(value, PATTERN, "CentreId");
    }

    @Override
    public String toString() {
        return value;
    }
}
