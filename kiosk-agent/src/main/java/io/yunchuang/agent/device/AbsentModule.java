package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;

/** A module that the kiosk's configuration says it has not. */
record AbsentModule(DeviceKind kind) implements KioskModule {
    @Override
    public Finding check() {
        return Finding.missing(Facts.of("configured", "no"));
    }
}
