package io.yunchuang.walkthrough;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** The ID tokens of a {@link TestProvider}, really signed with a key of its own. */
final class TestTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final KeyPair pair;

    TestTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    /** With which the signatures are checked, RFC 7517. */
    String keys() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"test","n":"%s","e":"%s"}]}
                """.formatted(encoded(unsigned(key.getModulus())), encoded(unsigned(key.getPublicExponent())));
    }

    /** RFC 7518 §2 wants no leading zero. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** Says that somebody is {@code name}. */
    String idToken(URI issuer, String client, String name, String nonce) {
        Instant now = Instant.now();
        String said = encoded("{\"alg\":\"RS256\",\"kid\":\"test\"}") + "."
                + encoded("""
                        {"iss":"%s","aud":"%s","sub":"test-%s","preferred_username":"%3$s","nonce":"%s","iat":%d,"exp":%d}
                        """.formatted(
                                issuer,
                                client,
                                name,
                                nonce,
                                now.getEpochSecond(),
                                now.plus(LIFETIME).getEpochSecond()));
        return said + "." + encoded(signature(said));
    }

    /** What proves that whoever redeems a code has asked for it, RFC 7636 §4.2. */
    static String challenge(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] signature(String said) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
