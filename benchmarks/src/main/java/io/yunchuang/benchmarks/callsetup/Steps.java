package io.yunchuang.benchmarks.callsetup;

import java.util.Map;

/**
 * When each step from the answer to a picture was taken, in milliseconds since the click; what is shown of it is where the
 * time goes.
 */
record Steps(
        double clerkSends,
        double kioskHears,
        double kioskReceives,
        double clerkHears,
        double kioskSends,
        double clerkReceives) {
    /**
     * @param clerk and the kiosk's steps as their pages noted them, in milliseconds of the epoch
     * @param answered when the answer was clicked
     */
    static Steps of(Map<String, Double> clerk, Map<String, Double> kiosk, double answered) {
        return new Steps(
                clerk.get("sending") - answered,
                kiosk.get("told") - answered,
                kiosk.get("received") - answered,
                clerk.get("told") - answered,
                kiosk.get("sending") - answered,
                clerk.get("received") - answered);
    }
}
