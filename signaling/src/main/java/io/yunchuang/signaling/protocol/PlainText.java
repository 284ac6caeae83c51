package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text that a person typed: at most 2,000 code points, no control characters but line break and tab, no bidirectional
 * overrides (they can make a text read as something it is not, Unicode TR 36).
 */
public record PlainText(@JsonValue String value) {
    /** Longest text in code points. */
    public static final int MAX_LENGTH = 2_000;

    /** No text. */
    public static final PlainText EMPTY = new PlainText("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlainText {
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new BadMessageException(ErrorCode.TEXT_TOO_LONG, "text");
        }
        if (value.codePoints().anyMatch(PlainText::forbidden)) {
            throw new BadMessageException(ErrorCode.TEXT_NOT_ALLOWED, "text");
        }
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    /** Never the text: it may be personal and must not reach a log. */
    @Override
    public String toString() {
        return "text(" + value.length() + ")";
    }

    private static boolean forbidden(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return control || bidirectional || loneSurrogate;
    }
}
