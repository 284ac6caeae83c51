package io.yunchuang.server.counter;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret in a ticket's QR code: 144 random bits as 24 characters that need no escaping in an address. */
final class CheckToken {
    private static final int BYTES = 18;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckToken() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Whether a text from outside can be a token at all. */
    static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }
}
