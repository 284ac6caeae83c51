package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ErrorCode;

/** Told what happens to the robots; always on their event loop. Times are by {@link System#nanoTime()}. */
public interface Observer {
    /** A kiosk has no call and may place one; told once until it places one or comes back from a lost socket. */
    void idle(KioskRobot kiosk);

    /** A kiosk has sent its call. */
    void placing(String kiosk, long nanos);

    /** A kiosk shows a call. */
    void kioskShows(String kiosk, CallView call, long nanos);

    /** A clerk's console shows that; its offer carries the kiosk's name, which is the kiosk's id. */
    void clerkShows(String clerk, ClerkView view, long nanos);

    /** A command of somebody was refused. */
    void refused(String who, ErrorCode code);
}
