package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A link of an item to a portal's page, as the managers keep it. */
public record PortalLinkId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PortalLinkId {}

    /** A new random id. */
    public static PortalLinkId random() {
        return new PortalLinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
