package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;

/**
 * One of the nine modules that DB 31117/Z 002-2025 §5.2.1.3 requires of a kiosk. A module only looks; time limits, the
 * last fault and its time are kept for all of them alike by {@link ModuleRegistry}.
 */
interface KioskModule {
    /** Which module it is; a kiosk has one of each. */
    DeviceKind kind();

    /**
     * Looks at the hardware now. May block: drivers do.
     *
     * @throws Exception what the driver threw; it becomes {@code SELF_CHECK_FAILED}, or {@code NO_DRIVER} where native
     *     code is missing
     */
    Finding check() throws Exception;

    /** Whom to tell when the hardware shows by itself that a check would now say something else. Most never do. */
    default void onNews(Runnable news) {}
}
