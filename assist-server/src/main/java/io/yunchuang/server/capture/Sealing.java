package io.yunchuang.server.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D): a random nonce of 96 bits, then the ciphertext with a tag of 128 bits. What is sealed is
 * bound to its place, so that it opens nowhere else.
 */
final class Sealing {
    /** Bytes of a key. */
    static final int KEY_LENGTH = 32;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /** Opening failed: another key, another place, or changed bytes. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) {
            super("Cannot be opened with this key at this place", cause);
        }
    }

    static SecretKey newKey() {
        return key(randomBytes(KEY_LENGTH));
    }

    /** @param bytes {@value #KEY_LENGTH} of them */
    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_LENGTH) {
            throw new IllegalArgumentException("A key has " + KEY_LENGTH + " bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param place what the content belongs to; must be given again for opening */
    static byte[] seal(SecretKey key, String place, byte[] content) {
        try {
            byte[] nonce = randomBytes(NONCE_LENGTH);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_LENGTH + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, sealed, NONCE_LENGTH);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES/GCM", e);
        }
    }

    /** @throws Broken when it was not sealed with that key for that place, or was changed since */
    static byte[] open(SecretKey key, String place, byte[] sealed) throws Broken {
        if (sealed.length < NONCE_LENGTH + TAG_BITS / 8) {
            throw new Broken(new AEADBadTagException("too short"));
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (AEADBadTagException e) {
            throw new Broken(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES/GCM", e);
        }
    }

    /** A key sealed with another. */
    static byte[] wrap(SecretKey with, String place, SecretKey key) {
        return seal(with, place, key.getEncoded());
    }

    /** @throws Broken as {@link #open} */
    static SecretKey unwrap(SecretKey with, String place, byte[] wrapped) throws Broken {
        return key(open(with, place, wrapped));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.wrap(place.getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
