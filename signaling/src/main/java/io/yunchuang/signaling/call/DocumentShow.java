package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.DocumentEnd;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the clerk sees the kiosk's document camera (DB 31117/Z 002-2025 §6.3.2.3). Part of the talk, so that it ends
 * with the talk by construction; only the citizen's consent begins it.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface DocumentShow {
    /** Nobody asks for it. */
    record Off() implements DocumentShow {}

    /** The clerk has asked; the citizen decides until then. */
    record Asked(Instant until) implements DocumentShow {}

    /**
     * The citizen has agreed.
     *
     * @param pictures how many the clerk has wanted so far
     */
    record Shown(Instant since, int pictures) implements DocumentShow {}

    /** It was asked for, and is not to be seen (any more). */
    record NotShown(DocumentEnd why) implements DocumentShow {}

    /** The same once the camera is seen no longer and nobody asks for it. */
    default DocumentShow ended() {
        return switch (this) {
            case Off off -> off;
            case Asked asked -> new NotShown(DocumentEnd.STOPPED);
            case Shown shown -> new NotShown(DocumentEnd.STOPPED);
            case NotShown not -> not;
        };
    }

    /** When an open question lapses. */
    default Optional<Instant> dueAt() {
        return this instanceof Asked asked ? Optional.of(asked.until()) : Optional.empty();
    }
}
