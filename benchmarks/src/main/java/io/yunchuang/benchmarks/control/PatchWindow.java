package io.yunchuang.benchmarks.control;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** What one window that shows the test page says of itself. Thread-safe. */
final class PatchWindow {
    private static final long OPENS_WITHIN_SECONDS = 60;

    private final CompletableFuture<Area> first = new CompletableFuture<>();
    private final BlockingQueue<Pressed> presses = new LinkedBlockingQueue<>();
    private final AtomicLong moves = new AtomicLong();
    private volatile double movedAt;
    private volatile Area area = new Area(0, 0, 0, 0);

    /**
     * The patch was pressed.
     *
     * @param at in milliseconds of the epoch
     * @param light whether it is light since then
     */
    record Pressed(double at, boolean light) {}

    /** The page's own word, a message of {@code patch.js}. */
    void hear(JsonObject said) {
        double at = said.getDouble("at");
        switch (said.getString("type")) {
            case "placed" -> place(said);
            case "pressed" -> presses.add(new Pressed(at, said.getBoolean("light")));
            case "moved" -> {
                movedAt = at;
                moves.set(said.getLong("moves"));
            }
            default -> throw new IllegalArgumentException(said.encode());
        }
    }

    private void place(JsonObject said) {
        area = new Area(
                said.getDouble("left"), said.getDouble("top"), said.getDouble("width"), said.getDouble("height"));
        first.complete(area);
    }

    /** Waits until the window is open. */
    void awaitOpen() throws InterruptedException {
        try {
            first.get(OPENS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The test page has not opened on its screen", e);
        }
    }

    /** Where the patch is on the screen. */
    Area area() {
        return area;
    }

    /** The next press that has not been taken yet, if it comes within that time. */
    Optional<Pressed> press(Duration within) throws InterruptedException {
        return Optional.ofNullable(presses.poll(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** How many moves of the pointer the page has seen so far. */
    long moves() {
        return moves.get();
    }

    /** When the page saw the pointer move last, in milliseconds of the epoch. */
    double movedAt() {
        return movedAt;
    }
}
