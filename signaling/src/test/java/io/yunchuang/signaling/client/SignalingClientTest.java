package io.yunchuang.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a server on loopback that obeys the protocol. */
@Timeout(60)
final class SignalingClientTest {
    private static final long NEVER_SILENT = 60_000;
    private static final ServerMessage BEAT = new ServerMessage.Beat(Instant.parse("2026-03-02T01:00:00Z"));

    private final BlockingQueue<ClientState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<ServerMessage> messages = new LinkedBlockingQueue<>();
    private FakeServer server = new FakeServer(NEVER_SILENT);
    private SignalingClient client = clientWith(FakeServer.TOKEN);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void itOpensWithATicketAndAnswersBeats() throws InterruptedException {
        FakeServer.Arrived arrived = connected();
        server.say(arrived, BEAT);
        assertThat(arrived.said().take()).isEqualTo(new ClientMessage.Beat());
        assertThat(messages.take()).isInstanceOf(ServerMessage.Welcome.class);
        assertThat(messages.take()).isEqualTo(BEAT);
    }

    @Test
    void whatTheServerSaysInALaterVersionIsPassedOver() throws InterruptedException {
        FakeServer.Arrived arrived = connected();
        arrived.socket().writeTextMessage("{\"type\":\"OfALaterVersion\"}").toCompletionStage();
        server.say(arrived, BEAT);
        assertThat(messages.take()).isInstanceOf(ServerMessage.Welcome.class);
        assertThat(messages.take()).isEqualTo(BEAT);
    }

    @Test
    void aServerThatFallsSilentForTwoBeatsIsLeft() throws InterruptedException {
        server.close();
        server = new FakeServer(50);
        client.close();
        client = clientWith(FakeServer.TOKEN);
        FakeServer.Arrived first = connected();
        FakeServer.Arrived second = server.arrivals.take();
        assertThat(second.socket()).isNotSameAs(first.socket());
    }

    @ParameterizedTest
    @ValueSource(shorts = {1001, 1009, 4401, 4403, 4408, 4440})
    void afterAnOutageItComesBackWithANewTicket(short code) throws InterruptedException {
        FakeServer.Arrived first = connected();
        first.socket().close(code).toCompletionStage();
        assertThat(server.arrivals.take().socket()).isNotSameAs(first.socket());
        awaitState(ClientState.Open.class);
    }

    @Test
    void afterAFloodItWaits() throws InterruptedException {
        connected().socket().close((short) 4429).toCompletionStage();
        assertThat(awaitState(ClientState.Waiting.class).delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aRevokedDeviceStopsAndSaysSo() throws InterruptedException {
        connected().socket().close((short) 4410).toCompletionStage();
        assertThat(awaitState(ClientState.Refused.class).why()).isEqualTo(ErrorCode.DEVICE_REVOKED);
    }

    @Test
    void whatWasReplacedStaysAway() throws InterruptedException {
        connected().socket().close((short) 4001).toCompletionStage();
        awaitState(ClientState.Replaced.class);
        assertThat(server.arrivals).isEmpty();
    }

    @Test
    void aTokenThatTheServerDoesNotWantIsNotTriedAgain() throws InterruptedException {
        client.close();
        client = clientWith("another");
        client.start();
        assertThat(awaitState(ClientState.Refused.class).why()).isEqualTo(ErrorCode.DEVICE_REVOKED);
        assertThat(server.arrivals).isEmpty();
    }

    @Test
    void aServerThatIsNotReadyIsAskedAgain() throws InterruptedException {
        server.ready = false;
        client.start();
        awaitState(ClientState.Waiting.class);
        server.ready = true;
        awaitState(ClientState.Open.class);
    }

    @Test
    void whatIsSaidDuringAnOutageArrivesAfterwards() throws InterruptedException {
        FakeServer.Arrived first = connected();
        server.ready = false;
        first.socket().close((short) 1001).toCompletionStage();
        awaitState(ClientState.Waiting.class);
        client.send(new ClientMessage.GoReady());
        client.send(new ClientMessage.GoOff());
        server.ready = true;
        FakeServer.Arrived second = server.arrivals.take();
        assertThat(second.said().take()).isEqualTo(new ClientMessage.GoReady());
        assertThat(second.said().take()).isEqualTo(new ClientMessage.GoOff());
    }

    @Test
    void aClosedClientIsIdleAndSaysNothing() throws InterruptedException {
        FakeServer.Arrived arrived = connected();
        client.close();
        awaitState(ClientState.Idle.class);
        client.send(new ClientMessage.GoReady());
        assertThat(arrived.said()).isEmpty();
    }

    private SignalingClient clientWith(String token) {
        ClientOptions options = new ClientOptions(
                server.address(),
                Role.KIOSK,
                () -> token,
                new PageId("page-of-a-test"),
                Duration.ofSeconds(8),
                Duration.ofMinutes(1));
        return new SignalingClient(options, new ClientListener() {
            @Override
            public void stateChanged(ClientState state) {
                states.add(state);
            }

            @Override
            public void received(ServerMessage message) {
                messages.add(message);
            }
        });
    }

    private FakeServer.Arrived connected() throws InterruptedException {
        client.start();
        FakeServer.Arrived arrived = server.arrivals.take();
        awaitState(ClientState.Open.class);
        return arrived;
    }

    private <T extends ClientState> T awaitState(Class<T> wanted) throws InterruptedException {
        ClientState state = states.take();
        while (!wanted.isInstance(state)) {
            state = states.take();
        }
        return wanted.cast(state);
    }
}
