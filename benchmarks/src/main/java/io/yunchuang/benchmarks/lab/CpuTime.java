package io.yunchuang.benchmarks.lab;

import java.io.IOException;
import java.time.Duration;

/** Processor time of the server and of PostgreSQL; unlike waiting times it hardly suffers from what else runs here. */
public record CpuTime(Duration server, Duration database) {
    /** Taken so far. */
    public static CpuTime of(Lab lab) throws IOException {
        return new CpuTime(lab.server().cpu(), lab.stores().cpu());
    }

    /** What was taken since then, per call. */
    public CpuTime perCall(CpuTime since, int calls) {
        return new CpuTime(
                server.minus(since.server).dividedBy(calls),
                database.minus(since.database).dividedBy(calls));
    }
}
