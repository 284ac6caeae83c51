package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;

/** A module that a program plays, for tests and demonstrations; it says so and never counts as there. */
record SimulatedModule(DeviceKind kind) implements KioskModule {
    @Override
    public Finding check() {
        return Finding.simulated(Facts.NONE);
    }
}
