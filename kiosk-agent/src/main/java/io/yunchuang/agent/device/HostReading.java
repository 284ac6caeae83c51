package io.yunchuang.agent.device;

import java.util.OptionalDouble;

/**
 * How it is with the machine at one moment.
 *
 * @param diskFree bytes that may still be written to the disk the agent keeps its things on
 * @param diskTotal its size in bytes
 * @param memoryAvailable bytes that a program may still get without swapping
 * @param memoryTotal in bytes
 * @param celsius the processor's temperature, where the machine tells it
 * @param load share of all processors in use at the moment, 0 to 1
 */
record HostReading(
        long diskFree, long diskTotal, long memoryAvailable, long memoryTotal, OptionalDouble celsius, double load) {}
