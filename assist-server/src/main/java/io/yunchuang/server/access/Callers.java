package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out who a request comes from. */
@ApplicationScoped
class Callers {
    private final StaffSessions staff;
    private final KioskDevices kiosks;
    private final AttendantPages attendants;
    private final ProbeDevices probes;

    Callers(StaffSessions staff, KioskDevices kiosks, AttendantPages attendants, ProbeDevices probes) {
        this.staff = staff;
        this.kiosks = kiosks;
        this.attendants = attendants;
        this.probes = probes;
    }

    /** Who asks, or why nobody known does. */
    sealed interface Caller {}

    /**
     * Somebody known.
     *
     * @param id staff id or kiosk id; of an attendant's page the kiosk's, of a probe the window's
     */
    record Known(Role role, String id) implements Caller {}

    /** Nobody known. */
    record Nobody(ErrorCode why) implements Caller {}

    /**
     * Who the request's cookie for that role belongs to; an agent has none, its token is worth a socket ticket only, and so
     * is the manager's as a supervisor. Fails when the database cannot be asked.
     */
    Uni<Caller> as(Role role, HttpServerRequest request) {
        if (role == Role.AGENT || role == Role.SUPERVISOR) {
            return Uni.createFrom().item(new Nobody(ErrorCode.NOT_SIGNED_IN));
        }
        return CredentialCookie.of(role)
                .value(request)
                .map(token -> holding(role, Secrets.hash(token)))
                .orElse(Uni.createFrom().item(new Nobody(ErrorCode.NOT_SIGNED_IN)));
    }

    /** Who holds the credential with that hash. Fails when the database cannot be asked. */
    Uni<Caller> holding(Role role, String credential) {
        return switch (role) {
            case KIOSK -> kiosks.standing(credential, KioskPart.PAGE).map(standing -> kiosk(Role.KIOSK, standing));
            case AGENT -> kiosks.standing(credential, KioskPart.AGENT).map(standing -> kiosk(Role.AGENT, standing));
            case ATTENDANT ->
                attendants
                        .holder(credential)
                        .map(found -> found.<Caller>map(kiosk -> new Known(Role.ATTENDANT, kiosk.value()))
                                .orElse(new Nobody(ErrorCode.NOT_SIGNED_IN)));
            case CLERK, COUNTER, MANAGER -> staff(role, role, credential);
            case SUPERVISOR -> staff(Role.SUPERVISOR, Role.MANAGER, credential);
            case PROBE ->
                probes.holder(credential)
                        .map(found -> found.<Caller>map(window -> new Known(Role.PROBE, window.value()))
                                .orElse(new Nobody(ErrorCode.DEVICE_REVOKED)));
            case DISPLAY -> Uni.createFrom().item(new Nobody(ErrorCode.NOT_SIGNED_IN));
        };
    }

    /** Whoever works as what his credential was given for acts as that. */
    private Uni<Caller> staff(Role acts, Role works, String credential) {
        return staff.holder(credential, works)
                .map(found -> found.<Caller>map(
                                member -> new Known(acts, member.id().value()))
                        .orElse(new Nobody(ErrorCode.NOT_SIGNED_IN)));
    }

    private static Caller kiosk(Role role, KioskDevices.Standing standing) {
        return switch (standing) {
            case KioskDevices.Live live -> new Known(role, live.kiosk().value());
            case KioskDevices.Revoked revoked -> new Nobody(ErrorCode.DEVICE_REVOKED);
            case KioskDevices.Unknown unknown -> new Nobody(ErrorCode.NOT_SIGNED_IN);
        };
    }
}
