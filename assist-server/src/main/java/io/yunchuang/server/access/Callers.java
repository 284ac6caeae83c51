package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds out who a request comes from. */
@ApplicationScoped
class Callers {
    private final StaffSessions staff;
    private final KioskDevices kiosks;

    Callers(StaffSessions staff, KioskDevices kiosks) {
        this.staff = staff;
        this.kiosks = kiosks;
    }

    /** Who asks, or why nobody known does. */
    sealed interface Caller {}

    /**
     * Somebody known.
     *
     * @param id staff id or kiosk id
     */
    record Known(Role role, String id) implements Caller {}

    /** Nobody known. */
    record Nobody(ErrorCode why) implements Caller {}

    /** Who the request's credential for that role belongs to. Fails when the database cannot be asked. */
    Uni<Caller> as(Role role, HttpServerRequest request) {
        Optional<String> token = CredentialCookie.token(request, role);
        if (token.isEmpty()) {
            return Uni.createFrom().item(new Nobody(ErrorCode.NOT_SIGNED_IN));
        }
        return switch (role) {
            case KIOSK -> kiosks.standing(token.get()).map(Callers::kiosk);
            case CLERK, COUNTER, MANAGER -> member(token.get(), role);
            case DISPLAY -> Uni.createFrom().item(new Nobody(ErrorCode.NOT_SIGNED_IN));
        };
    }

    private Uni<Caller> member(String token, Role role) {
        return staff.holder(token, role)
                .map(found -> found.<Caller>map(
                                member -> new Known(role, member.id().value()))
                        .orElse(new Nobody(ErrorCode.NOT_SIGNED_IN)));
    }

    private static Caller kiosk(KioskDevices.Standing standing) {
        return switch (standing) {
            case KioskDevices.Live live -> new Known(Role.KIOSK, live.kiosk().value());
            case KioskDevices.Revoked revoked -> new Nobody(ErrorCode.DEVICE_REVOKED);
            case KioskDevices.Unknown unknown -> new Nobody(ErrorCode.NOT_SIGNED_IN);
        };
    }
}
