package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.ScreenEnd;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the clerk sees the kiosk's screen (DB 31117/Z 002-2025 §6.3.2.2). Part of the talk, so that it ends with the
 * talk by construction; only the citizen's consent begins it.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface ScreenShare {
    /** Nobody asks for it. */
    record Off() implements ScreenShare {}

    /** The clerk has asked; the citizen decides until then. */
    record Asked(Instant until) implements ScreenShare {}

    /** The citizen has agreed. */
    record Shown(Instant since) implements ScreenShare {}

    /** It was asked for, and is not to be seen (any more). */
    record NotShown(ScreenEnd why) implements ScreenShare {}

    /** The same with an open question taken back. */
    default ScreenShare withoutQuestion() {
        return this instanceof Asked ? new NotShown(ScreenEnd.STOPPED) : this;
    }

    /** Whether the clerk may see it now. */
    @JsonIgnore
    default boolean isShown() {
        return this instanceof Shown;
    }

    /** When an open question lapses. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Asked asked -> Optional.of(asked.until());
            case Off off -> Optional.empty();
            case Shown shown -> Optional.empty();
            case NotShown not -> Optional.empty();
        };
    }
}
