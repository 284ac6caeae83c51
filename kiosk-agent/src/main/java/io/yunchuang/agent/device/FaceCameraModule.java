package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;

/** The camera that looks at the citizen. The browser holds it for the call, so that it is looked for and never opened. */
record FaceCameraModule(CameraSource source) implements KioskModule {
    @Override
    public DeviceKind kind() {
        return DeviceKind.FACE_CAMERA;
    }

    @Override
    public Finding check() {
        return source.idle();
    }
}
