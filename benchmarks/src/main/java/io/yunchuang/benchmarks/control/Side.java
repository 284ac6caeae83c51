package io.yunchuang.benchmarks.control;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One way to see a screen from afar and to work on it. */
interface Side {
    /** As the report names it. */
    String name();

    /** The test page on the screen. */
    PatchWindow patch();

    /** Where the screen is seen. */
    ViewerPage viewer();

    /** Everything that works for it while it is {@link #begin begun}. */
    Map<Part, List<ProcessHandle>> processes();

    /** Lets the viewer see the screen and work on it; costs nothing before. */
    void begin();

    /** Gives the viewer the hand again if it was lost by itself. */
    default void revive() {}

    /** The viewer sees nothing any more. */
    void end();

    /** The same side for a viewer at the other end of a line; this one may not begin again. */
    Side afar(FarLines lines) throws IOException;
}
