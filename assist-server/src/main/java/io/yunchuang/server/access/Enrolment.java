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

/** Turns browsers into kiosks, programs into their agents, and back. */
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
     * @param agent the same of the agent beside the browser
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
            Optional<Instant> codeExpiresAt,
            Credential agent) {}

    /** The state of a credential, as {@link KioskLine} has it. */
    public record Credential(
            Optional<Instant> enrolledAt, Optional<Instant> lastUsedAt, Optional<Instant> codeExpiresAt) {}

    private record Owner(String kiosk, KioskPart part) {}

    Uni<List<KioskLine>> kiosks() {
        return devices.live()
                .map(rows -> index(rows, row -> new Owner(row.kiosk, row.part)))
                .chain(live -> codes.open()
                        .map(rows -> index(rows, row -> new Owner(row.kiosk, row.part)))
                        .chain(open -> windows.kiosks()
                                .map(places -> places.stream()
                                        .map(place -> line(place, live, open))
                                        .toList())));
    }

    /** @throws Refusal {@link ErrorCode#KIOSK_UNKNOWN} */
    Uni<EnrolmentCodes.Fresh> createCode(KioskId kiosk, KioskPart part, String actor) {
        return place(kiosk).chain(known -> codes.create(kiosk, part, actor, config.codeLifetime()));
    }

    /** @throws Refusal {@link ErrorCode#KIOSK_UNKNOWN} */
    Uni<Void> revoke(KioskId kiosk, KioskPart part, String actor) {
        return place(kiosk).chain(known -> devices.revoke(kiosk, part, actor));
    }

    /**
     * Gives the credential of a part of a kiosk for a code.
     *
     * @param address whence the code comes; too many wrong ones from there are not looked at
     * @throws Refusal {@link ErrorCode#ENROLMENT_CODE_INVALID}: wrong, used, expired, or for the other part
     * @throws LockedOut after too many wrong codes
     */
    Uni<Enrolled> enrol(String typed, KioskPart part, String address) {
        String subject = guesser(address);
        return guesses.admit(subject, policy)
                .chain(lock -> OneTimeCode.parse(typed, OneTimeCode.FOR_KIOSK)
                        .map(code -> devices.enrol(code, part))
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.ENROLMENT_CODE_INVALID)))
                .call(() -> guesses.forget(subject));
    }

    /** Who guesses at codes, whatever they enrol. */
    static String guesser(String address) {
        return "enrolment:" + address;
    }

    private Uni<KioskPlace> place(KioskId kiosk) {
        return windows.kiosk(kiosk).map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)));
    }

    private static KioskLine line(KioskPlace place, Map<Owner, DeviceRow> live, Map<Owner, EnrolmentCodeRow> open) {
        Credential page = credential(new Owner(place.id().value(), KioskPart.PAGE), live, open);
        return new KioskLine(
                place.id(),
                place.name(),
                place.centre(),
                place.centreName(),
                place.city(),
                place.cityName(),
                page.enrolledAt(),
                page.lastUsedAt(),
                page.codeExpiresAt(),
                credential(new Owner(place.id().value(), KioskPart.AGENT), live, open));
    }

    private static Credential credential(Owner owner, Map<Owner, DeviceRow> live, Map<Owner, EnrolmentCodeRow> open) {
        Optional<DeviceRow> device = Optional.ofNullable(live.get(owner));
        return new Credential(
                device.map(row -> row.enrolledAt),
                device.map(row -> row.lastUsedAt),
                Optional.ofNullable(open.get(owner)).map(row -> row.expiresAt));
    }

    private static <T> Map<Owner, T> index(List<T> rows, Function<T, Owner> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
