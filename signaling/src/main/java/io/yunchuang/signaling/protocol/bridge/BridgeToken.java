package io.yunchuang.signaling.protocol.bridge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Opens the bridge once: 256 random bits in base64url (RFC 4648 §5). Never shown in a log. */
public record BridgeToken(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = "[A-Za-z0-9_-]{43}";

    private static final int BYTES = 32;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BridgeToken {
        if (!value.matches(PATTERN)) {
            throw new BadMessageException(ErrorCode.ID_INVALID, "BridgeToken");
        }
    }

    /** A token that nobody can guess. */
    public static BridgeToken fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new BridgeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether somebody knows this token; takes as long for a wrong one as for the right one. */
    public boolean isKnownBy(String presented) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "BridgeToken(…)";
    }
}
