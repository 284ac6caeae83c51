package io.yunchuang.server.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * The keys that wrap the keys of calls.
 *
 * @param current the one for new calls
 * @param all it and the earlier ones, by id
 */
record MasterKeys(MasterKey current, Map<String, MasterKey> all) {
    /**
     * One of them.
     *
     * @param id tells which one it is and nothing else of it
     */
    record MasterKey(String id, SecretKey key) {
        /** @throws IllegalArgumentException when it is not 32 bytes in Base64; the message does not repeat it */
        static MasterKey parse(String base64) {
            try {
                byte[] bytes = Base64.getDecoder().decode(base64.strip());
                return new MasterKey(idOf(bytes), Sealing.key(bytes));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "A master key of yunchuang.capture must be 32 bytes in Base64, as openssl rand -base64 32 gives");
            }
        }

        /** A part of a hash of random bytes says nothing about them. */
        private static String idOf(byte[] bytes) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(hash, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "MasterKey " + id;
        }
    }

    static MasterKeys of(String current, List<String> earlier) {
        MasterKey now = MasterKey.parse(current);
        Map<String, MasterKey> all = Stream.concat(earlier.stream().map(MasterKey::parse), Stream.of(now))
                .collect(Collectors.toUnmodifiableMap(MasterKey::id, Function.identity(), (same, again) -> same));
        return new MasterKeys(now, all);
    }

    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(all.get(id)).map(MasterKey::key);
    }
}
