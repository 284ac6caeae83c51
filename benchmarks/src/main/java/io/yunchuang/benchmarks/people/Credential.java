package io.yunchuang.benchmarks.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who somebody is and the secret of his cookie.
 *
 * @param id staff id or kiosk id
 */
public record Credential(String id, String token) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** With a fresh token of the length the server gives. */
    static Credential fresh(String id) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Credential(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the database keeps of the token. */
    String tokenHash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The token is a secret, if only of a benchmark. */
    @Override
    public String toString() {
        return id;
    }
}
