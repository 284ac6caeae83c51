package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Messages to and from their JSON text. Thread-safe. */
public final class ProtocolCodec {
    /** Largest message in UTF-8 bytes; also the socket's frame limit. */
    public static final int MAX_BYTES = 64 * 1024;

    /** Deepest nesting of a client message. */
    public static final int MAX_DEPTH = 8;

    private static final int MAX_REF = 64;

    private final ObjectMapper mapper = mapper();

    /** The mapper that defines the wire form: ISO times, absent instead of null, no numbers for names, unknown fields refused. */
    public static ObjectMapper mapper() {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_BYTES)
                        .maxNumberLength(32)
                        .build())
                .build();
        return JsonMapper.builder(bounded)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new SealedTypesModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .build();
    }

    /**
     * Reads a client's message.
     *
     * @throws BadMessageException with the code that tells the sender what is wrong; the connection survives
     */
    public ClientMessage.Frame read(String text) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new BadMessageException(ErrorCode.MESSAGE_TOO_LARGE, "message");
        }
        try {
            JsonNode tree = mapper.readTree(text);
            if (!(tree instanceof ObjectNode object)) {
                throw new BadMessageException(ErrorCode.MESSAGE_MALFORMED, "message");
            }
            Optional<String> ref = takeRef(object);
            return new ClientMessage.Frame(ref, mapper.treeToValue(object, ClientMessage.class));
        } catch (JsonProcessingException e) {
            throw explain(e);
        }
    }

    /** The {@code ref} of a message that could not be read otherwise, so that its sender can tell which one failed. */
    public Optional<String> refOf(String text) {
        try {
            return mapper.readTree(text) instanceof ObjectNode object ? takeRef(object) : Optional.empty();
        } catch (JsonProcessingException | BadMessageException e) {
            return Optional.empty();
        }
    }

    /** A client's message as text. */
    public String write(ClientMessage.Frame frame) {
        ObjectNode object = mapper.valueToTree(frame.message());
        frame.ref().ifPresent(ref -> object.put("ref", ref));
        return object.toString();
    }

    /** A server's message as text. */
    public String write(ServerMessage message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A server message has no JSON form: " + message.getClass(), e);
        }
    }

    /** Reads a server's message; for clients. */
    public ServerMessage readServer(String text) {
        try {
            return SERVER_MESSAGES.readValue(text, ServerMessage.class);
        } catch (JsonProcessingException e) {
            throw explain(e);
        }
    }

    /** Views nest deeper than commands, and a newer server may say more than this client knows. */
    private static final ObjectMapper SERVER_MESSAGES = serverMessages();

    private static ObjectMapper serverMessages() {
        ObjectMapper lenient = mapper();
        lenient.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(32).build());
        return lenient.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static Optional<String> takeRef(ObjectNode object) {
        JsonNode ref = object.remove("ref");
        if (ref == null || ref.isNull()) {
            return Optional.empty();
        }
        if (!ref.isTextual() || ref.textValue().length() > MAX_REF) {
            throw new BadMessageException(ErrorCode.MESSAGE_MALFORMED, "ref");
        }
        return Optional.of(ref.textValue());
    }

    /** Jackson's message quotes the input, which may be personal: only its kind is kept. */
    private static BadMessageException explain(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadMessageException bad) {
                return bad;
            }
            if (cause instanceof StreamConstraintsException) {
                return new BadMessageException(ErrorCode.MESSAGE_TOO_DEEP, "message");
            }
            if (cause instanceof InvalidTypeIdException) {
                return new BadMessageException(ErrorCode.MESSAGE_UNKNOWN, "type");
            }
        }
        return new BadMessageException(ErrorCode.MESSAGE_MALFORMED, e.getClass().getSimpleName());
    }
}
