package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One picture or document that was taken of what the citizen has laid before the camera. */
public record CaptureId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaptureId {}

    /** A new random id. */
    public static CaptureId random() {
        return new CaptureId(UUID.randomUUID());
    }

    /** Short form for logs. */
    @Override
    public String toString() {
        return value.toString().substring(0, 8);
    }
}
