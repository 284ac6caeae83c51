package io.yunchuang.benchmarks.control;

/** Which work a process does between the viewer's hand and the screen and back to the viewer's eye. */
enum Part {
    /** The X server. */
    SCREEN,
    /** What takes the picture and obeys the hand, on the machine of the screen. */
    SERVING,
    /** The viewer's browser. */
    VIEWER,
    /** The platform's server with its stores. */
    PLATFORM
}
