package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One immutable version of a service item in one permit city; a call keeps the version it began with. */
public record ItemVersionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemVersionId {}

    /** A new random id. */
    public static ItemVersionId random() {
        return new ItemVersionId(UUID.randomUUID());
    }

    /** Short form for logs. */
    @Override
    public String toString() {
        return value.toString().substring(0, 8);
    }
}
