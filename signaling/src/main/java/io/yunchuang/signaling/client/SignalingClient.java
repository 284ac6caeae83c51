package io.yunchuang.signaling.client;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one live connection to the server: ticket, beat, reconnection with backoff. Commands go up, whole views come down;
 * there is no positive answer. Thread-safe: everything happens on one thread of its own, which sleeps while nothing does.
 */
public final class SignalingClient implements AutoCloseable {
    /** Silence allowed until the server has said how often it beats. */
    private static final Duration FIRST_SILENCE = Duration.ofSeconds(10);

    private static final Duration AFTER_FLOOD = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("signaling").factory());
    private final ProtocolCodec codec = new ProtocolCodec();
    private final LiveOpener opener;
    private final ClientListener listener;
    private final Outbox outbox;

    // Only the thread touches what follows.
    private ClientState state = new ClientState.Idle();
    private Optional<LiveOpener.Socket> socket = Optional.empty();
    private Optional<ScheduledFuture<?>> timer = Optional.empty();
    private Duration silence = FIRST_SILENCE;
    private int failures;
    private int life;
    private long lostAt;

    /** @param listener called on the client's own thread */
    public SignalingClient(ClientOptions options, ClientListener listener) {
        this.opener = new LiveOpener(options);
        this.listener = listener;
        this.outbox = new Outbox(options.keep(), System::nanoTime);
    }

    /** Begins to connect; once. */
    public void start() {
        run(() -> {
            if (state instanceof ClientState.Idle) {
                lostAt = System.nanoTime();
                attempt();
            }
        });
    }

    /** Sends a command at once, or when the connection is back in time; a later refusal comes as a message. */
    public void send(ClientMessage message) {
        String text = codec.write(new ClientMessage.Frame(Optional.empty(), message));
        run(() -> {
            if (!transmit(text)) {
                outbox.put(text);
            }
        });
    }

    /** Closes the connection for good, after what was sent before. */
    @Override
    public void close() {
        run(() -> {
            abandon();
            become(new ClientState.Idle());
            thread.shutdown();
        });
    }

    private void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException closed) {
            // A client that was closed says and hears nothing more.
        }
    }

    private void attempt() {
        abandon();
        int mine = life;
        become(new ClientState.Connecting(failures + 1));
        after(opener.limit(), () -> lost(Duration.ZERO));
        opener.open(new LiveOpener.Events() {
            @Override
            public void opened(LiveOpener.Socket opened) {
                run(() -> {
                    if (mine == life) {
                        socket = Optional.of(opened);
                    } else {
                        opened.close();
                    }
                });
            }

            @Override
            public void received(String text) {
                whileMine(mine, () -> receive(text));
            }

            @Override
            public void closed(int code) {
                whileMine(mine, () -> obey(AfterClose.of(code)));
            }

            @Override
            public void refused(ErrorCode why) {
                whileMine(mine, () -> end(new ClientState.Refused(why)));
            }

            @Override
            public void failed() {
                whileMine(mine, () -> lost(Duration.ZERO));
            }
        });
    }

    /** What an attempt or a socket that was given up still reports is not heard. */
    private void whileMine(int mine, Runnable task) {
        run(() -> {
            if (mine == life) {
                task.run();
            }
        });
    }

    private void receive(String text) {
        after(silence, () -> lost(Duration.ZERO));
        ServerMessage message;
        try {
            message = codec.readServer(text);
        } catch (BadMessageException newerServer) {
            return;
        }
        if (message instanceof ServerMessage.Welcome welcome) {
            welcome(welcome);
        }
        if (message instanceof ServerMessage.Beat) {
            transmit(codec.write(new ClientMessage.Frame(Optional.empty(), new ClientMessage.Beat())));
        }
        listener.received(message);
    }

    private void welcome(ServerMessage.Welcome welcome) {
        silence = Duration.ofMillis(2 * welcome.beatMillis());
        after(silence, () -> lost(Duration.ZERO));
        failures = 0;
        become(new ClientState.Open());
        outbox.drain(this::transmit);
    }

    private void obey(AfterClose next) {
        switch (next) {
            case STAY_REPLACED -> end(new ClientState.Replaced());
            case STOP_REVOKED -> end(new ClientState.Refused(ErrorCode.DEVICE_REVOKED));
            case ASK_AT_ONCE, RETRY -> lost(Duration.ZERO);
            case RETRY_LATER -> lost(AFTER_FLOOD);
        }
    }

    private void lost(Duration atLeast) {
        abandon();
        long now = System.nanoTime();
        if (state instanceof ClientState.Open) {
            lostAt = now;
        }
        failures++;
        Duration backoff = Backoff.delay(
                failures,
                Duration.ofNanos(now - lostAt),
                ThreadLocalRandom.current().nextDouble());
        Duration delay = backoff.compareTo(atLeast) < 0 ? atLeast : backoff;
        become(new ClientState.Waiting(failures, delay));
        after(delay, this::attempt);
    }

    private void end(ClientState last) {
        abandon();
        become(last);
    }

    private void abandon() {
        life++;
        timer.ifPresent(running -> running.cancel(false));
        timer = Optional.empty();
        socket.ifPresent(LiveOpener.Socket::close);
        socket = Optional.empty();
    }

    private boolean transmit(String text) {
        if (!(state instanceof ClientState.Open) || socket.isEmpty()) {
            return false;
        }
        return socket.get().send(text);
    }

    /** One timer at a time: the attempt's limit, the silence limit or the wait for the next attempt. */
    private void after(Duration delay, Runnable task) {
        timer.ifPresent(running -> running.cancel(false));
        timer = Optional.of(thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void become(ClientState next) {
        state = next;
        listener.stateChanged(next);
    }
}
