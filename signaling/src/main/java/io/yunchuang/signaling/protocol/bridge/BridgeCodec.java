package io.yunchuang.signaling.protocol.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ProtocolCodec;

/** The bridge's text frames to and from their JSON. Thread-safe. */
public final class BridgeCodec {
    private final ObjectMapper mapper = ProtocolCodec.mapper();

    /**
     * Reads what the page says.
     *
     * @throws BadMessageException when it is not such a message; the bridge is closed then
     */
    public BridgeMessage.FromPage readPage(String text) {
        return read(text, BridgeMessage.FromPage.class);
    }

    /**
     * Reads what the agent says; for pages written in Java, that is tests.
     *
     * @throws BadMessageException when it is not such a message
     */
    public BridgeMessage.FromAgent readAgent(String text) {
        return read(text, BridgeMessage.FromAgent.class);
    }

    /** A message as text. */
    public String write(BridgeMessage message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message of the bridge has no JSON form: " + message.getClass(), e);
        }
    }

    /** Jackson's message quotes the input, which may be personal: only its kind is kept. */
    private <T extends BridgeMessage> T read(String text, Class<T> family) {
        try {
            T message = mapper.readValue(text, family);
            if (message == null) {
                throw new BadMessageException(ErrorCode.MESSAGE_MALFORMED, "null");
            }
            return message;
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof BadMessageException bad
                    ? bad
                    : new BadMessageException(
                            ErrorCode.MESSAGE_MALFORMED, e.getClass().getSimpleName());
        }
    }
}
