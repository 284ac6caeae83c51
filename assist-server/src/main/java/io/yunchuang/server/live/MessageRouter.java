package io.yunchuang.server.live;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Failures;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.MessageRights;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a page's message to whoever carries it out. Default-deny: first the budget, then the form, then the role; whose
 * call or ticket it is, the handler knows. A refusal is answered and counted, and the connection survives it.
 */
@ApplicationScoped
class MessageRouter {
    private static final Logger LOG = Logger.getLogger(MessageRouter.class);

    private final Map<Class<?>, MessageHandler> handlers;
    private final LiveConfig config;
    private final Clock clock;
    private final Refusals refusals;
    private final ProtocolCodec codec = new ProtocolCodec();

    MessageRouter(@All List<MessageHandler> handlers, LiveConfig config, Clock clock, Refusals refusals) {
        this.handlers = byMessage(handlers);
        this.config = config;
        this.clock = clock;
        this.refusals = refusals;
    }

    private static Map<Class<?>, MessageHandler> byMessage(List<MessageHandler> handlers) {
        Map<Class<?>, MessageHandler> all = new HashMap<>();
        handlers.forEach(handler -> handler.handles().forEach(message -> {
            if (all.put(message, handler) != null) {
                throw new IllegalStateException("Two handlers for " + message.getSimpleName());
            }
        }));
        return Map.copyOf(all);
    }

    Uni<Void> route(Connection from, String text) {
        if (isCutOff(from)) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        from.heardAt(now);
        if (!from.budget().take(now)) {
            return tooMany(from, text);
        }
        try {
            ClientMessage.Frame frame = codec.read(text);
            return handle(from, frame.message())
                    .onFailure()
                    .recoverWithUni(failure -> refuse(from, frame.ref(), Failures.code(failure)));
        } catch (BadMessageException bad) {
            return refuse(from, codec.refOf(text), bad.code());
        }
    }

    private Uni<Void> handle(Connection page, ClientMessage message) {
        if (message instanceof ClientMessage.Beat) {
            return Uni.createFrom().voidItem();
        }
        page.use();
        Participant from = page.participant();
        if (!MessageRights.senders(message).contains(from.role())) {
            return Uni.createFrom().failure(new BadMessageException(ErrorCode.NOT_ALLOWED, "role"));
        }
        return Uni.createFrom().deferred(() -> handlers.get(message.getClass()).handle(from, message));
    }

    private Uni<Void> tooMany(Connection from, String text) {
        if (isCutOff(from)) {
            from.close(CloseReason.TOO_MANY);
            return Uni.createFrom().voidItem();
        }
        return refuse(from, codec.refOf(text), ErrorCode.MESSAGES_TOO_FAST);
    }

    /** Whether it sent too much: what still comes of the flood is not looked at. */
    private boolean isCutOff(Connection page) {
        return page.budget().excess() > config.excessUntilClosed();
    }

    private Uni<Void> refuse(Connection from, Optional<String> ref, ErrorCode code) {
        LOG.debugf("Refused a %s: %s", from.participant().role(), code);
        from.send(codec.write(new ServerMessage.Refused(ref, refusals.tell(Way.SOCKET, code))));
        return Uni.createFrom().voidItem();
    }
}
