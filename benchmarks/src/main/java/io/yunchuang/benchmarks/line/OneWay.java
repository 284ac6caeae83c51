package io.yunchuang.benchmarks.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** One direction of a connection over a line. */
final class OneWay {
    /** What fits into an Ethernet frame with the usual options. */
    private static final int SEGMENT_BYTES = 1_448;

    private static final long LOOK_AGAIN_NANOS = 500_000;
    private static final byte[] END = {};

    private final Line line;
    private final Repairs repairs;
    private final RandomGenerator random;
    private final Socket from;
    private final Socket to;
    private final LinkedBlockingQueue<Segment> underWay = new LinkedBlockingQueue<>();

    OneWay(Line line, RandomGenerator random, Socket from, Socket to) {
        this.line = line;
        this.repairs = new Repairs(line);
        this.random = random;
        this.from = from;
        this.to = to;
    }

    void start() {
        Thread.ofPlatform().name("line-in").daemon().start(this::send);
        Thread.ofPlatform().name("line-out").daemon().start(this::arrive);
    }

    private void send() {
        byte[] buffer = new byte[SEGMENT_BYTES];
        try (from) {
            InputStream in = from.getInputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                underWay.add(new Segment(System.nanoTime(), line.loses(random), Arrays.copyOf(buffer, length)));
            }
        } catch (IOException gone) {
            // A broken connection ends on the other side as an orderly one does.
        }
        underWay.add(new Segment(System.nanoTime(), false, END));
    }

    private void arrive() {
        try (to) {
            OutputStream out = to.getOutputStream();
            to.setTcpNoDelay(true);
            for (Segment next = underWay.take(); next.content().length > 0; next = underWay.take()) {
                await(next);
                out.write(next.content());
            }
        } catch (IOException gone) {
            // Whoever sends hears of it when his own connection is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Segment segment) {
        if (!segment.lost()) {
            sleepUntil(repairs.arrival(segment));
            return;
        }
        OptionalLong next = next();
        while (next.isEmpty() && System.nanoTime() < repairs.probe(segment)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            next = next();
        }
        sleepUntil(repairs.arrival(segment, next));
    }

    /** When the segment after the one that is waited for was sent. */
    private OptionalLong next() {
        Segment next = underWay.peek();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next.sent());
    }

    private static void sleepUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
