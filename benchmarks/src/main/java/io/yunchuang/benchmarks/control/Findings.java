package io.yunchuang.benchmarks.control;

import io.yunchuang.benchmarks.control.ViewerPage.Traffic;
import java.util.ArrayList;
import java.util.List;

/** What was measured of one side; times in milliseconds. */
final class Findings {
    private final List<Double> seen = new ArrayList<>();
    private final List<Double> heard = new ArrayList<>();
    private final List<Double> seenAfterRest = new ArrayList<>();
    private Usage working = Usage.NONE;
    private Traffic traffic = new Traffic(0, 0);

    /** From the press in the viewer until its new colour was seen there, and until the page on the screen heard of it. */
    void clicked(double untilSeen, double untilHeard) {
        seen.add(untilSeen);
        heard.add(untilHeard);
    }

    /** The same for a click on a screen on which nothing had happened for long. */
    void clickedAfterRest(double untilSeen) {
        seenAfterRest.add(untilSeen);
    }

    /** What a stretch of clicks has cost. */
    void worked(Usage usage, Traffic bytes) {
        working = working.plus(usage);
        traffic = traffic.plus(bytes);
    }

    List<Double> seen() {
        return seen;
    }

    List<Double> heard() {
        return heard;
    }

    List<Double> seenAfterRest() {
        return seenAfterRest;
    }

    Usage working() {
        return working;
    }

    Traffic traffic() {
        return traffic;
    }
}
