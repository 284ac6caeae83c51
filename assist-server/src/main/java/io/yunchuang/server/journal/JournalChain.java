package io.yunchuang.server.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the entries hang together: the hash of an entry is the SHA-256 (FIPS 180-4) of the hash before and the entry's
 * canonical JSON (fields by name, kinds in their order, ISO times, no space). The walk along the chain finds every entry
 * that was changed, taken away or put elsewhere.
 */
final class JournalChain {
    private static final ObjectMapper CANONICAL = canonical();

    private JournalChain() {}

    /** As far as the chain has been walked and was sound. */
    record Walked(long sequence, String hash) {
        static final Walked NOTHING = new Walked(0, "0".repeat(64));
    }

    /** What is wrong with a link. */
    enum Flaw {
        /** There is no entry of that number. */
        MISSING,
        /** It does not follow the entry before. */
        MISPLACED,
        /** Its content is not what it was. */
        CHANGED,
        /** The chain ends elsewhere than its head says. */
        WRONG_END
    }

    /** The first flaw. */
    record Broken(long sequence, Flaw flaw) {}

    static String json(JournalEntry entry) {
        try {
            return CANONICAL.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A journal entry has no JSON form", e);
        }
    }

    static JournalEntry entry(String json) {
        try {
            return CANONICAL.readValue(json, JournalEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A journal entry cannot be read", e);
        }
    }

    static String hash(String previous, String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What is wrong with the link that should be the next one. */
    static Optional<Broken> flaw(Walked before, JournalRow link) {
        long expected = before.sequence() + 1;
        if (link.sequence != expected) {
            return Optional.of(new Broken(expected, Flaw.MISSING));
        }
        if (!link.previous.equals(before.hash())) {
            return Optional.of(new Broken(expected, Flaw.MISPLACED));
        }
        boolean sound = link.hash.equals(hash(link.previous, link.entry)) && isAbout(link);
        return sound ? Optional.empty() : Optional.of(new Broken(expected, Flaw.CHANGED));
    }

    /** What the row is found by must be what it says. */
    private static boolean isAbout(JournalRow link) {
        try {
            JournalEntry entry = entry(link.entry);
            return entry.sequence() == link.sequence
                    && entry.call().value().equals(link.call)
                    && entry.lease().value().equals(link.lease);
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    /** What is wrong with the end. */
    static Optional<Broken> flawAtEnd(Walked end, long headSequence, String headHash) {
        return end.equals(new Walked(headSequence, headHash))
                ? Optional.empty()
                : Optional.of(new Broken(end.sequence() + 1, Flaw.WRONG_END));
    }

    private static ObjectMapper canonical() {
        ObjectMapper mapper = ProtocolCodec.mapper();
        mapper.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        mapper.setConfig(mapper.getSerializationConfig().with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY));
        return mapper;
    }
}
