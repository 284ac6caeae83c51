package io.yunchuang.server.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one-time code with which a kiosk is enrolled, for example {@code K7QM-2XDT}: eight of 30 characters (39 bits) that
 * nobody takes for one another on paper or on the telephone.
 *
 * @param value without the hyphen
 */
record EnrolmentCode(String value) {
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");

    static EnrolmentCode random() {
        StringBuilder code = new StringBuilder();
        while (code.length() < LENGTH) {
            code.append(CHARACTERS.charAt(Secrets.below(CHARACTERS.length())));
        }
        return new EnrolmentCode(code.toString());
    }

    /** What somebody typed, with or without hyphen, in any case; empty when it cannot be a code. */
    static Optional<EnrolmentCode> parse(String typed) {
        String code = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(new EnrolmentCode(code)) : Optional.empty();
    }

    /** As it is shown. */
    String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    String hash() {
        return Secrets.hash(value);
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "code";
    }
}
