package io.yunchuang.benchmarks.line;

/**
 * One segment of a TCP stream.
 *
 * @param sent when it was sent, in nanoseconds of {@link System#nanoTime()}
 * @param lost whether its first sending is lost
 */
record Segment(long sent, boolean lost, byte[] content) {}
