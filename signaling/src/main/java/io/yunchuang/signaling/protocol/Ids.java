package io.yunchuang.signaling.protocol;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The one check behind the textual ids. */
final class Ids {
    /** Lower-case letters, digits and hyphens, at most 64. */
    static final String SLUG = "[a-z0-9][a-z0-9-]{0,63}";

    /** Every row and every message makes ids, so their few forms are compiled once. */
    private static final Map<String, Pattern> FORMS = new ConcurrentHashMap<>();

    private Ids() {}

    static void require(String value, String pattern, String type) {
        Pattern form = FORMS.computeIfAbsent(pattern, Pattern::compile);
        if (!form.matcher(value).matches()) {
            throw new BadMessageException(ErrorCode.ID_INVALID, type);
        }
    }
}
