package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes machines the probes of virtual windows, and takes that from them. */
@ApplicationScoped
class ProbeEnrolment {
    private final WindowRegistry windows;
    private final ProbeCodes codes;
    private final ProbeDevices devices;
    private final GuessLimiter guesses;
    private final AccessConfig.Enrolment config;
    private final Policy policy;

    ProbeEnrolment(
            WindowRegistry windows, ProbeCodes codes, ProbeDevices devices, GuessLimiter guesses, AccessConfig config) {
        this.windows = windows;
        this.codes = codes;
        this.devices = devices;
        this.guesses = guesses;
        this.config = config.enrolment();
        this.policy = Policy.of(ErrorCode.ENROLMENT_LOCKED, config.enrolment().guessing());
    }

    /** @throws Refusal {@link ErrorCode#WINDOW_UNKNOWN}, for a counter window too */
    Uni<ProbeCodes.Fresh> createCode(WindowId window, String actor) {
        return known(window).chain(known -> codes.create(window, actor, config.codeLifetime()));
    }

    /** @throws Refusal {@link ErrorCode#WINDOW_UNKNOWN} */
    Uni<Void> revoke(WindowId window, String actor) {
        return known(window).chain(known -> devices.revoke(window, actor));
    }

    private Uni<VirtualWindow> known(WindowId window) {
        return windows.virtualWindow(window)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.WINDOW_UNKNOWN)));
    }

    /**
     * Gives the credential of a window's probe for a code.
     *
     * @param address whence the code comes; too many wrong ones from there, of kiosks too, are not looked at
     * @throws Refusal {@link ErrorCode#ENROLMENT_CODE_INVALID}: wrong, used or expired
     * @throws LockedOut after too many wrong codes
     */
    Uni<ProbeDevices.Enrolled> enrol(String typed, String address) {
        String subject = Enrolment.guesser(address);
        return guesses.admit(subject, policy)
                .chain(lock -> OneTimeCode.parse(typed, OneTimeCode.FOR_KIOSK)
                        .map(devices::enrol)
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.ENROLMENT_CODE_INVALID)))
                .call(() -> guesses.forget(subject));
    }

    /**
     * The window whose probe holds that credential.
     *
     * @throws Refusal {@link ErrorCode#DEVICE_REVOKED}: it is no longer good, or was never given
     */
    Uni<WindowId> window(String token) {
        return devices.holder(Secrets.hash(token))
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.DEVICE_REVOKED)));
    }
}
