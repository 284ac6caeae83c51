package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.ControlEnd;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the clerk controls the kiosk (DB 31117/Z 002-2025 §6.3.2.2). Part of the talk, so that it ends with the talk by
 * construction; only the citizen's consent begins it, and every grant has a lease of its own.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface ControlGrant {
    /** Nobody asks for it. */
    record Off() implements ControlGrant {}

    /**
     * The clerk has asked; the citizen decides until then.
     *
     * @param agent the connection of the kiosk's agent that was there when it was asked
     */
    record Asked(ControlScope scope, PageId agent, Instant until) implements ControlGrant {}

    /**
     * The citizen has agreed.
     *
     * @param agent the connection that carries it out; another one needs another consent
     * @param attendant who agreed for a citizen who could not; empty when the citizen did
     */
    record Granted(LeaseId lease, ControlScope scope, PageId agent, Instant since, Optional<StaffId> attendant)
            implements ControlGrant {}

    /** It was asked for, and there is none (any more). */
    record NotGranted(ControlEnd why) implements ControlGrant {}

    /** The lease that stands. */
    default Optional<Granted> granted() {
        return this instanceof Granted granted ? Optional.of(granted) : Optional.empty();
    }

    /** When an open question lapses. */
    default Optional<Instant> dueAt() {
        return this instanceof Asked asked ? Optional.of(asked.until()) : Optional.empty();
    }

    /** What remains when it cannot go on. */
    default ControlGrant ended(ControlEnd why) {
        return switch (this) {
            case Asked asked -> new NotGranted(why);
            case Granted granted -> new NotGranted(why);
            case Off off -> off;
            case NotGranted not -> not;
        };
    }
}
