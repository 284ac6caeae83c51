package io.yunchuang.server.eventloop;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs work one after the other within a lane, lanes beside each other. A lane exists while it has work. Thread-safe.
 *
 * @param <K> what names a lane
 */
public final class Lanes<K> {
    private final EventLoops loops;
    private final String name;
    private final Map<K, Deque<Work>> lanes = new HashMap<>();

    private record Work(Object sameAs, Supplier<Uni<Void>> task) {}

    /** @param name for the log, when a piece of work fails */
    public Lanes(EventLoops loops, String name) {
        this.loops = loops;
        this.name = name;
    }

    /** Appends work to a lane. */
    public void run(K lane, Supplier<Uni<Void>> task) {
        append(lane, new Work(new Object(), task));
    }

    /** Appends work unless equal work waits there already, not yet begun. */
    public void runOnce(K lane, Object sameAs, Supplier<Uni<Void>> task) {
        append(lane, new Work(sameAs, task));
    }

    private void append(K lane, Work work) {
        synchronized (lanes) {
            Deque<Work> waiting = lanes.get(lane);
            if (waiting != null) {
                boolean there = waiting.stream()
                        .skip(1)
                        .anyMatch(other -> other.sameAs().equals(work.sameAs()));
                if (!there) {
                    waiting.add(work);
                }
                return;
            }
            lanes.put(lane, new ArrayDeque<>(List.of(work)));
        }
        begin(lane, work);
    }

    /** The running work stays at the head of its lane until it is done. */
    private void begin(K lane, Work work) {
        loops.start(
                name,
                () -> Uni.createFrom()
                        .deferred(work.task()::get)
                        .onTermination()
                        .invoke(() -> next(lane)));
    }

    private void next(K lane) {
        Work following;
        synchronized (lanes) {
            Deque<Work> waiting = lanes.get(lane);
            waiting.remove();
            if (waiting.isEmpty()) {
                lanes.remove(lane);
                return;
            }
            following = waiting.element();
        }
        begin(lane, following);
    }
}
