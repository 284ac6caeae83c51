package io.yunchuang.signaling.client;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One attempt after the other: ticket, then socket. Each attempt runs on a virtual thread, for both calls block. */
final class LiveOpener {
    /** Views are larger than commands. */
    private static final int MAX_TEXT = 16 * ProtocolCodec.MAX_BYTES;

    private final HttpClient http;
    private final WebSocketContainer sockets = ContainerProvider.getWebSocketContainer();
    private final ClientOptions options;
    private final TicketDesk desk;

    LiveOpener(ClientOptions options) {
        this.options = options;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(options.limit())
                .build();
        this.desk = new TicketDesk(http, options.server(), options.role(), options.token(), options.limit());
        sockets.setDefaultMaxTextMessageBufferSize(MAX_TEXT);
        sockets.setAsyncSendTimeout(options.limit().toMillis());
    }

    /** What comes of an attempt; called from any thread. */
    interface Events {
        void opened(Socket socket);

        void received(String text);

        /** @param code the close code of RFC 6455 §7.4 */
        void closed(int code);

        /** The server does not want this credential. */
        void refused(ErrorCode why);

        /** No server, or none that is ready. */
        void failed();
    }

    /** An open socket. */
    interface Socket {
        /** Whether the text was taken; it goes out in order and without waiting. */
        boolean send(String text);

        void close();
    }

    /** How long an attempt may take. */
    Duration limit() {
        return options.limit();
    }

    void open(Events events) {
        Thread.ofVirtual().name("signaling-attempt").start(() -> attempt(events));
    }

    private void attempt(Events events) {
        try {
            switch (desk.ask()) {
                case TicketDesk.Answer.Ticket ticket -> connect(ticket.value(), events);
                case TicketDesk.Answer.Refused refused -> events.refused(refused.why());
                case TicketDesk.Answer.Unavailable unavailable -> events.failed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.failed();
        } catch (DeploymentException | IOException e) {
            events.failed();
        }
    }

    private void connect(String ticket, Events events) throws DeploymentException, IOException {
        URI server = options.server();
        URI live = URI.create((server.getScheme().equals("https") ? "wss" : "ws") + "://" + server.getRawAuthority()
                + "/live?ticket=" + ticket + "&page=" + options.page().value());
        ClientEndpointConfig config = ClientEndpointConfig.Builder.create()
                .configurator(new WithoutOrigin())
                .build();
        sockets.connectToServer(new Live(events), config, live);
    }

    /** An Origin names the page a browser acts for (RFC 6454 §7); a program acts for none. */
    private static final class WithoutOrigin extends ClientEndpointConfig.Configurator {
        @Override
        public void beforeRequest(Map<String, List<String>> headers) {
            headers.keySet().removeIf("Origin"::equalsIgnoreCase);
        }
    }

    private static final class Live extends Endpoint {
        private final Events events;

        Live(Events events) {
            this.events = events;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            // Before the first message can be read, so that an answer finds its socket.
            events.opened(new Opened(session));
            session.addMessageHandler(String.class, new MessageHandler.Whole<>() {
                @Override
                public void onMessage(String text) {
                    events.received(text);
                }
            });
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            events.closed(reason.getCloseCode().getCode());
        }
    }

    private record Opened(Session session) implements Socket {
        @Override
        public boolean send(String text) {
            if (!session.isOpen()) {
                return false;
            }
            session.getAsyncRemote().sendText(text);
            return true;
        }

        @Override
        public void close() {
            try {
                session.close();
            } catch (IOException | IllegalStateException alreadyGone) {
                // Closed is what it was to be.
            }
        }
    }
}
