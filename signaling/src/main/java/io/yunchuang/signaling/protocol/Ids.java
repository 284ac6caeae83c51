package io.yunchuang.signaling.protocol;

import java.util.regex.Pattern;

/** The one check behind the textual ids. */
final class Ids {
    /** Lower-case letters, digits and hyphens, at most 64. */
    static final String SLUG = "[a-z0-9][a-z0-9-]{0,63}";

    private Ids() {}

    static void require(String value, String pattern, String type) {
        if (!Pattern.matches(pattern, value)) {
            throw new BadMessageException(ErrorCode.ID_INVALID, type);
        }
    }
}
