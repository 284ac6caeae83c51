package io.yunchuang.server.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that somebody reads and types, for example {@code K7QM-2XDT}: characters that nobody takes for one another on
 * paper or on the telephone, in groups of four.
 *
 * @param value without the hyphens
 */
record OneTimeCode(String value) {
    /** Makes a browser a kiosk; 39 bits. */
    static final int FOR_KIOSK = 8;

    /** Makes the first manager; 78 bits, for nothing protects it but itself. */
    static final int FOR_MANAGER = 16;

    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
    private static final Pattern GROUP_ENDS = Pattern.compile("(?<=\\G.{" + GROUP + "})(?=.)");

    /** @param length {@link #FOR_KIOSK} or {@link #FOR_MANAGER} */
    static OneTimeCode random(int length) {
        StringBuilder code = new StringBuilder();
        while (code.length() < length) {
            code.append(CHARACTERS.charAt(Secrets.below(CHARACTERS.length())));
        }
        return new OneTimeCode(code.toString());
    }

    /** What somebody typed, with or without hyphens, in any case; empty when it cannot be a code of that length. */
    static Optional<OneTimeCode> parse(String typed, int length) {
        String code = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return code.length() == length && FORM.matcher(code).matches()
                ? Optional.of(new OneTimeCode(code))
                : Optional.empty();
    }

    /** As it is shown. */
    String shown() {
        return String.join("-", GROUP_ENDS.split(value));
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
