package io.yunchuang.benchmarks.conference;

/**
 * What a talk costs one page.
 *
 * @param sent by all its links together, in bits per second
 * @param received the same
 * @param cores how much of one core its browser takes, with all of its processes; 1 is a whole one
 */
record PageCost(double sent, double received, double cores) {}
