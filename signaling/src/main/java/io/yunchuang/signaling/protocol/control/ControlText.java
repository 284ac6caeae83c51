package io.yunchuang.signaling.protocol.control;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;

/** A text to be put in: at least one code point, and what {@link PlainText} allows. It is personal: never print it. */
public record ControlText(String value) {
    public ControlText {
        if (value.isEmpty()) {
            throw new BadControlException(FrameFault.TEXT_EMPTY);
        }
        try {
            new PlainText(value);
        } catch (BadMessageException e) {
            throw new BadControlException(
                    e.code() == ErrorCode.TEXT_TOO_LONG ? FrameFault.TEXT_TOO_LONG : FrameFault.TEXT_NOT_ALLOWED);
        }
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "text(" + value.length() + ")";
    }
}
