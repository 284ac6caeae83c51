package io.yunchuang.server.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the connections honest: beats, notices who has fallen silent, tells Redis, repeats what failed. */
@ApplicationScoped
class Heartbeat {
    /** How often silence is looked for: a vanished browser is noticed at most this late. */
    private static final long SILENCE_CHECK_MILLIS = 500;

    private final Connections connections;
    private final Attendance attendance;
    private final Switchboard switchboard;
    private final Evictions evictions;
    private final NodeRelay relay;
    private final LiveConfig config;
    private final EventLoops loops;
    private final Vertx vertx;
    private final Clock clock;
    private final ProtocolCodec codec = new ProtocolCodec();
    private final List<Long> timers = new ArrayList<>();
    private final AtomicBoolean listening = new AtomicBoolean();

    Heartbeat(
            Connections connections,
            Attendance attendance,
            Switchboard switchboard,
            Evictions evictions,
            NodeRelay relay,
            LiveConfig config,
            EventLoops loops,
            Vertx vertx,
            Clock clock) {
        this.connections = connections;
        this.attendance = attendance;
        this.switchboard = switchboard;
        this.evictions = evictions;
        this.relay = relay;
        this.config = config;
        this.loops = loops;
        this.vertx = vertx;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        timers.add(vertx.setPeriodic(config.beat().toMillis(), tick -> beat()));
        timers.add(vertx.setPeriodic(SILENCE_CHECK_MILLIS, tick -> closeSilent()));
        timers.add(vertx.setPeriodic(config.presenceInterval().toMillis(), tick -> repeat()));
    }

    void end(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }

    private void beat() {
        String text = codec.write(new ServerMessage.Beat(clock.instant()));
        connections.all().forEach(connection -> connection.send(text));
    }

    /** The close may never be answered by a browser that is gone, so it is not waited for. */
    private void closeSilent() {
        Instant oldest = clock.instant().minus(config.silence());
        connections.all().stream()
                .filter(connection -> connection.heard().isBefore(oldest))
                .forEach(connection -> attendance.dismiss(connection, CloseReason.SILENT));
    }

    private void repeat() {
        attendance.retry();
        switchboard.retry();
        loops.start("Telling Redis who is here", () -> relay.tellPresence(connections.singles()));
        listen();
    }

    private void listen() {
        if (listening.compareAndSet(false, true)) {
            relay.fromOthers()
                    .onTermination()
                    .invoke(() -> listening.set(false))
                    .subscribe()
                    .with(this::take, failure -> {});
        }
    }

    private void take(RelayMessage message) {
        switch (message) {
            case RelayMessage.Refresh m -> switchboard.refreshHere(m.role(), m.topic());
            case RelayMessage.Send m -> switchboard.sendTextHere(m.role(), m.topic(), m.text());
            case RelayMessage.Replaced m -> attendance.replacedElsewhere(m.role(), m.id());
            case RelayMessage.Evicted m -> evictions.evictHere(m.role(), m.id());
        }
    }
}
