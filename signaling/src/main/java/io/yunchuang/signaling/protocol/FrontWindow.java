package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was in front on the kiosk's screen while it was controlled.
 *
 * @param title of the window, at most 120 code points
 * @param host of the page in it, when it is known; never the rest of its address, which may be personal
 * @param since when it came to the front
 */
public record FrontWindow(PlainText title, Optional<String> host, Instant since) {
    /** Longest title in code points. */
    public static final int MAX_TITLE = 120;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");

    public FrontWindow {
        String text = title.value();
        boolean bounded = text.codePointCount(0, text.length()) <= MAX_TITLE
                && host.filter(name -> !HOST.matcher(name).matches()).isEmpty();
        if (!bounded) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "front");
        }
    }
}
