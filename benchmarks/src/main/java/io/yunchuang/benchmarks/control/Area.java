package io.yunchuang.benchmarks.control;

import java.util.Map;

/** A rectangle of a screen, in pixels. */
record Area(double left, double top, double width, double height) {
    /** A place of a screen, in pixels. */
    record Place(double x, double y) {
        /** As a page's script takes it. */
        Map<String, Double> forScript() {
            return Map.of("x", x, "y", y);
        }
    }

    /** The place at those fractions of width and height. */
    Place at(double across, double down) {
        return new Place(left + across * width, top + down * height);
    }
}
