package io.yunchuang.signaling.protocol;

import java.util.regex.Pattern;

/** The one check behind the textual ids. */
final class Ids {
    private Ids() {}

    static void require(String value, String pattern, String type) {
        if (!Pattern.matches(pattern, value)) {
            throw new BadMessageException(ErrorCode.ID_INVALID, type);
        }
    }
}
