package io.yunchuang.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes tokens that cannot be guessed and the hashes under which they are kept. */
public final class Secrets {
    /** Length of a token in bytes: 256 bits. */
    static final int TOKEN_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A fresh token of 256 random bits in 43 characters that need no escaping in cookies and URLs. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A random number below the bound. */
    static int below(int bound) {
        return RANDOM.nextInt(bound);
    }

    /**
     * What is stored instead of a token. A plain hash is enough: nobody can try all tokens of 256 bits.
     *
     * @return SHA-256 in 64 hexadecimal digits
     */
    public static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
