package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/** The frame of one control event in a message: its bytes as base64 (RFC 4648 §4). */
public record FrameText(@JsonValue String value) {
    /** What the whole value matches: a frame has 26 to 8,026 bytes. */
    public static final String PATTERN = "[A-Za-z0-9+/]{34,10702}={0,2}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FrameText {
        if (value.length() % 4 != 0 || !value.matches(PATTERN)) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "frame");
        }
    }

    /** A frame as text. */
    public static FrameText of(byte[] frame) {
        return new FrameText(Base64.getEncoder().encodeToString(frame));
    }

    /** The frame. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }

    /** Never the frame: what is typed may be in it. */
    @Override
    public String toString() {
        return "frame(" + value.length() + ")";
    }
}
