package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an attendant types at a kiosk to vouch for a citizen: six digits, never shown, logged or stored as they are. */
public record Pin(@JsonValue String value) {
    /** What the whole value matches. */
    public static final String PATTERN = "[0-9]{6}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Pin {
        if (!value.matches(PATTERN)) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "pin");
        }
    }

    /** Whether somebody would try it first: one digit only, or digits in a row. */
    public boolean isGuessable() {
        int step = value.charAt(1) - value.charAt(0);
        boolean even = true;
        for (int i = 1; i < value.length(); i++) {
            even &= value.charAt(i) - value.charAt(i - 1) == step;
        }
        return even && Math.abs(step) <= 1;
    }

    /** Never the digits. */
    @Override
    public String toString() {
        return "pin";
    }
}
