package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A city by its six-digit administrative division code (GB/T 2260), for example 310117 for Songjiang. */
public record CityCode(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = "[1-9][0-9]{5}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CityCode {
        Ids.require(value, PATTERN, "CityCode");
    }

    @Override
    public String toString() {
        return value;
    }
}
