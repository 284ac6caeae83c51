package io.yunchuang.benchmarks.callsetup;

import com.microsoft.playwright.Page;

/** Two bare pages, measured beside the real ones. */
final class BarePair {
    /** Time for both pages to hear of the moment at which they put their tracks in. */
    private static final double LEAD_MILLIS = 100;

    private final Page caller;
    private final Page called;

    /** What each page took, in milliseconds, until it showed the other one's first frame. */
    record Frames(double caller, double called) {}

    /** @param caller and the other one in browsers of their own, both at the relay's page */
    BarePair(Page caller, Page called) {
        this.caller = caller;
        this.called = called;
    }

    /** Opens the cameras and microphones of both. */
    void wake() {
        caller.evaluate("() => measured.ready()");
        called.evaluate("() => measured.ready()");
    }

    /** Shuts them, so that what is measured in between has the machine for itself. */
    void rest() {
        caller.evaluate("() => measured.rest()");
        called.evaluate("() => measured.rest()");
    }

    /** A call from nothing, with camera and microphone already open: measured from the beginning in the calling page. */
    Frames callFromNothing() {
        double began = number(caller, "() => measured.call(true)");
        Frames frames = new Frames(number(caller, "() => measured.first()") - began, firstOfCalled() - began);
        end();
        return frames;
    }

    /** Tracks put into a connected pair, in both pages at the same moment: measured from that moment in the sending page. */
    Frames replaceTrack() {
        caller.evaluate("() => measured.call(false)");
        caller.evaluate("() => measured.connected()");
        called.waitForFunction("() => measured.isCalled()");
        called.evaluate("() => measured.connected()");
        double moment = System.currentTimeMillis() + LEAD_MILLIS;
        Object callersTime = caller.evaluateHandle("moment => ({ done: measured.replaceAt(moment) })", moment);
        double calledBegan = number(called, "moment => measured.replaceAt(moment)", moment);
        double callerBegan = number(caller, "handle => handle.done", callersTime);
        Frames frames =
                new Frames(number(caller, "() => measured.first()") - calledBegan, firstOfCalled() - callerBegan);
        end();
        return frames;
    }

    private double firstOfCalled() {
        called.waitForFunction("() => measured.isCalled()");
        return number(called, "() => measured.first()");
    }

    private void end() {
        caller.evaluate("() => measured.end()");
        called.evaluate("() => measured.end()");
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static double number(Page page, String script, Object argument) {
        return ((Number) page.evaluate(script, argument)).doubleValue();
    }
}
