package io.yunchuang.benchmarks.people;

import io.vertx.core.http.ClientWebSocket;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A page without a browser: a real socket that answers beats and comes back, as the same page, when it is lost. To be used
 * on the event loop of its {@link Wire} only.
 */
final class LivePage {
    private static final ProtocolCodec CODEC = new ProtocolCodec();
    /** The codec writes the type first. */
    private static final String BEAT = "{\"type\":\"Beat\"";

    private static final String BEAT_BACK = say(new ClientMessage.Beat(), Optional.empty());
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(300);

    private final Wire wire;
    private final Role role;
    private final Credential who;
    private final Listener listener;
    private final PageId page = new PageId(UUID.randomUUID().toString());
    private Optional<ClientWebSocket> socket = Optional.empty();
    private boolean stays = true;

    /** What happens to a page. */
    interface Listener {
        /**
         * A message other than a beat.
         *
         * @param nanos when it came, by {@link System#nanoTime()}
         */
        void heard(ServerMessage message, long nanos);

        /** The socket is gone; what was said last may not have been heard. */
        void lost();
    }

    LivePage(Wire wire, Role role, Credential who, Listener listener) {
        this.wire = wire;
        this.role = role;
        this.who = who;
        this.listener = listener;
    }

    /** Connects, however often it takes. */
    void open() {
        wire.ticket(role, who).onSuccess(this::connect).onFailure(failure -> wire.after(TRY_AGAIN_AFTER, this::open));
    }

    private void connect(String ticket) {
        ClientWebSocket opening = wire.socket();
        opening.textMessageHandler(text -> heard(opening, text, System.nanoTime()));
        opening.exceptionHandler(ignored -> {});
        opening.closeHandler(ignored -> closed(opening));
        opening.connect(wire.address(ticket, page))
                .onSuccess(connected -> socket = Optional.of(opening))
                .onFailure(failure -> wire.after(TRY_AGAIN_AFTER, this::open));
    }

    /** The first message may be here before the news that the socket is open. */
    private void heard(ClientWebSocket from, String text, long nanos) {
        socket = Optional.of(from);
        if (text.startsWith(BEAT)) {
            from.writeTextMessage(BEAT_BACK);
        } else {
            listener.heard(CODEC.readServer(text), nanos);
        }
    }

    private void closed(ClientWebSocket which) {
        if (socket.filter(which::equals).isPresent()) {
            socket = Optional.empty();
            listener.lost();
            if (stays) {
                wire.after(TRY_AGAIN_AFTER, this::open);
            }
        }
    }

    /** Sends a command; nothing happens while there is no socket. */
    void say(ClientMessage message) {
        socket.ifPresent(open -> open.writeTextMessage(say(message, Optional.of("x"))));
    }

    private static String say(ClientMessage message, Optional<String> ref) {
        return CODEC.write(new ClientMessage.Frame(ref, message));
    }

    /** Goes away and comes back after that time. */
    void vanish(Duration time) {
        socket.ifPresent(open -> {
            socket = Optional.empty();
            listener.lost();
            open.close();
            wire.after(time, this::open);
        });
    }

    /** Goes away for good. */
    void leave() {
        stays = false;
        socket.ifPresent(ClientWebSocket::close);
    }
}
