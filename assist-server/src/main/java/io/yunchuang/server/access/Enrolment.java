package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.access.KioskDevices.Enrolled;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns browsers into kiosks and back. */
@ApplicationScoped
class Enrolment {
    private final WindowRegistry windows;
    private final EnrolmentCodes codes;
    private final KioskDevices devices;
    private final GuessLimiter guesses;
    private final AccessConfig.Enrolment config;
    private final Policy policy;

    Enrolment(
            WindowRegistry windows,
            EnrolmentCodes codes,
            KioskDevices devices,
            GuessLimiter guesses,
            AccessConfig config) {
        this.windows = windows;
        this.codes = codes;
        this.devices = devices;
        this.guesses = guesses;
        this.config = config.enrolment();
        this.policy = Policy.of(ErrorCode.ENROLMENT_LOCKED, config.enrolment().guessing());
    }

    /**
     * A kiosk as the manager's page lists it.
     *
     * @param enrolledAt since when a browser holds its credential; empty while none does
     * @param lastUsedAt when that credential was last used, to about a minute
     * @param codeExpiresAt of a code that waits to be used
     */
    public record KioskLine(
            KioskId id,
            Localized name,
            CentreId centre,
            Localized centreName,
            CityCode city,
            Localized cityName,
            Optional<Instant> enrolledAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> codeExpiresAt) {}

    Uni<List<KioskLine>> kiosks() {
        return devices.live()
                .map(rows -> index(rows, row -> row.kiosk))
                .chain(live -> codes.open()
                        .map(rows -> index(rows, row -> row.kiosk))
                        .chain(open -> windows.kiosks()
                                .map(places -> places.stream()
                                        .map(place -> line(place, live, open))
                                        .toList())));
    }

    /** @throws Refusal {@link ErrorCode#KIOSK_UNKNOWN} */
    Uni<EnrolmentCodes.Fresh> createCode(KioskId kiosk, String actor) {
        return place(kiosk).chain(known -> codes.create(kiosk, actor, config.codeLifetime()));
    }

    /** @throws Refusal {@link ErrorCode#KIOSK_UNKNOWN} */
    Uni<Void> revoke(KioskId kiosk, String actor) {
        return place(kiosk).chain(known -> devices.revoke(kiosk, actor));
    }

    /**
     * Gives the kiosk's credential for a code.
     *
     * @param address whence the code comes; too many wrong ones from there are not looked at
     * @throws Refusal {@link ErrorCode#ENROLMENT_CODE_INVALID}: wrong, used or expired
     * @throws LockedOut after too many wrong codes
     */
    Uni<Enrolled> enrol(String typed, String address) {
        String subject = "enrolment:" + address;
        return guesses.admit(subject, policy)
                .chain(lock -> OneTimeCode.parse(typed, OneTimeCode.FOR_KIOSK)
                        .map(devices::enrol)
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.ENROLMENT_CODE_INVALID)))
                .call(() -> guesses.forget(subject));
    }

    private Uni<KioskPlace> place(KioskId kiosk) {
        return windows.kiosk(kiosk).map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)));
    }

    private static KioskLine line(KioskPlace place, Map<String, DeviceRow> live, Map<String, EnrolmentCodeRow> open) {
        Optional<DeviceRow> device = Optional.ofNullable(live.get(place.id().value()));
        Optional<EnrolmentCodeRow> code =
                Optional.ofNullable(open.get(place.id().value()));
        return new KioskLine(
                place.id(),
                place.name(),
                place.centre(),
                place.centreName(),
                place.city(),
                place.cityName(),
                device.map(row -> row.enrolledAt),
                device.map(row -> row.lastUsedAt),
                code.map(row -> row.expiresAt));
    }

    private static <T> Map<String, T> index(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
