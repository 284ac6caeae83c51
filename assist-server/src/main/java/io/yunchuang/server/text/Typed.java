package io.yunchuang.server.text;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PlainText;
import java.util.Optional;

/**
 * Checks what staff typed into a form before it is stored. Every method gives the stripped text or fails with
 * {@code FIELD_INVALID}, {@code TEXT_TOO_LONG} or {@code TEXT_NOT_ALLOWED}.
 */
public final class Typed {
    /** Longest name, in code points. */
    public static final int NAME = 120;

    /** Longest single line, in code points. */
    public static final int LINE = 300;

    private Typed() {}

    /** The value; a field that the form left out arrives as null. */
    public static <T> T required(T value, String field) {
        if (value == null) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, field);
        }
        return value;
    }

    /** The number, when it lies within the bounds. */
    public static long within(long value, long least, long most, String field) {
        if (value < least || value > most) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, field);
        }
        return value;
    }

    /** A name in both languages. */
    public static Localized name(Localized text, String field) {
        required(text, field);
        return new Localized(filled(line(text.zh(), NAME, field), field), filled(line(text.en(), NAME, field), field));
    }

    /** One line in both languages, which may be empty. */
    public static Localized line(Localized text, String field) {
        required(text, field);
        return new Localized(line(text.zh(), LINE, field), line(text.en(), LINE, field));
    }

    /** Several lines in both languages, which may be empty. */
    public static Localized block(Localized text, String field) {
        required(text, field);
        return new Localized(block(text.zh(), field), block(text.en(), field));
    }

    /** One line, which may be empty. */
    public static String line(String text, int longest, String field) {
        String stripped = block(text, field);
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new BadMessageException(ErrorCode.TEXT_TOO_LONG, field);
        }
        if (stripped.indexOf('\n') >= 0 || stripped.indexOf('\t') >= 0) {
            throw new BadMessageException(ErrorCode.TEXT_NOT_ALLOWED, field);
        }
        return stripped;
    }

    /** One line, or nothing. */
    public static Optional<String> optionalLine(Optional<String> text, int longest, String field) {
        return required(text, field).map(line -> line(line, longest, field)).filter(line -> !line.isEmpty());
    }

    private static String block(String text, String field) {
        return new PlainText(required(text, field)).value().strip();
    }

    private static String filled(String text, String field) {
        if (text.isEmpty()) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, field);
        }
        return text;
    }
}
