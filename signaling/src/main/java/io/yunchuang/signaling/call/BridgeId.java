package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A media bridge, by its name in the configuration. */
public record BridgeId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BridgeId {}

    @Override
    public String toString() {
        return value;
    }
}
