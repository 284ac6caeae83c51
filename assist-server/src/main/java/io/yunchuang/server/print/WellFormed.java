package io.yunchuang.server.print;

/** Keeps from XML what it cannot hold even when it is escaped (XML 1.0 §2.2); people type and paste such things. */
final class WellFormed {
    /** The character that stands for one that cannot be shown. */
    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    static String of(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
