package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A call from the moment it is placed; it also identifies the ticket's origin. */
public record CallId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallId {}

    /** A new random id. */
    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    /** Short form for logs. */
    @Override
    public String toString() {
        return value.toString().substring(0, 8);
    }
}
