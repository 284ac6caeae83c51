package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A ticket (号票) of the offline counter. */
public record TicketId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketId {}

    /** A new random id. */
    public static TicketId random() {
        return new TicketId(UUID.randomUUID());
    }

    /** Short form for logs. */
    @Override
    public String toString() {
        return value.toString().substring(0, 8);
    }
}
