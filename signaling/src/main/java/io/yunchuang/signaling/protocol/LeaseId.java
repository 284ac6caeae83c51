package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * One grant of control over a kiosk's screen; every grant has a new one. All 128 bits are random, written like a UUID,
 * and never all zero: in frames of control events zeros stand for "no lease".
 */
public record LeaseId(@JsonValue UUID value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID NONE = new UUID(0, 0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeaseId {
        if (value.equals(NONE)) {
            throw new BadMessageException(ErrorCode.ID_INVALID, "LeaseId");
        }
    }

    /** A new id that nobody can guess. */
    public static LeaseId random() {
        return new LeaseId(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
    }

    /** Short form for logs. */
    @Override
    public String toString() {
        return value.toString().substring(0, 8);
    }
}
