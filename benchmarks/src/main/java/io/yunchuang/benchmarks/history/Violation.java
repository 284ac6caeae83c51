package io.yunchuang.benchmarks.history;

import java.util.UUID;

/** Something that must not happen and did. */
public sealed interface Violation {
    /** A call that a kiosk has shown is not in the database, or neither over nor in line. */
    record Lost(UUID call, String how) implements Violation {}

    /** The steps of a call contradict each other, or the call, the line and the tickets do. */
    record Inconsistent(UUID call, String how) implements Violation {}

    /** A clerk had two calls at the same time. */
    record TwoAtOnce(String clerk, UUID first, UUID second) implements Violation {}

    /** A clerk was shown a call that was not his at that version. */
    record ShownToStranger(String clerk, UUID call, long version) implements Violation {}

    /** A clerk was given a call although an earlier one of the same queue waited and was his to take. */
    record Overtaken(UUID earlier, UUID later, String clerk) implements Violation {}
}
