package io.yunchuang.server.text;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.Locale;

/** The languages of the interface. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How dates are written in it. */
    public Locale locale() {
        return locale;
    }

    /** Its name in addresses and files: {@code zh} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of that {@link #code}; fails with {@code FIELD_INVALID} where there is none. */
    public static Language of(String code) {
        return switch (code) {
            case "zh" -> ZH;
            case "en" -> EN;
            default -> throw new BadMessageException(ErrorCode.FIELD_INVALID, "language");
        };
    }

    /** A text in this language. */
    public String say(Localized text) {
        return say(text.zh(), text.en());
    }

    /** That one of the two texts that is in this language. */
    public String say(String zh, String en) {
        return switch (this) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
