package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The credentials of the kiosks. */
@ApplicationScoped
class KioskDevices {
    private final Mutiny.SessionFactory sessions;
    private final Audit audit;
    private final Event<DeviceRevoked> revoked;
    private final CredentialUse use;
    private final Clock clock;

    KioskDevices(
            Mutiny.SessionFactory sessions, Audit audit, Event<DeviceRevoked> revoked, CredentialUse use, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.revoked = revoked;
        this.use = use;
        this.clock = clock;
    }

    /** What a kiosk's credential is worth. */
    sealed interface Standing {}

    /** The browser is that kiosk. */
    record Live(KioskId kiosk) implements Standing {}

    /** It was that kiosk until somebody revoked it or enrolled the kiosk anew. */
    record Revoked(KioskId kiosk) implements Standing {}

    /** No such credential was ever given. */
    record Unknown() implements Standing {}

    /** A kiosk's new credential and whether another one was replaced by it. */
    record Enrolled(KioskId kiosk, String token, boolean replaced) {}

    Uni<Standing> standing(String tokenHash) {
        return sessions.withSession(session -> session.find(DeviceRow.class, tokenHash))
                .call(row -> row == null || !row.isLive() ? Uni.createFrom().voidItem() : use.note(row))
                .map(KioskDevices::standing);
    }

    /**
     * Uses up the code and gives the kiosk a credential instead of the one it may have had.
     *
     * @return empty when the code is wrong, used or expired
     */
    Uni<Optional<Enrolled>> enrol(OneTimeCode code) {
        return sessions.withTransaction(session -> takeCode(session, code)
                        .chain(taken -> taken.map(row -> replaceDevice(session, new KioskId(row.kiosk))
                                        .map(Optional::of))
                                .orElse(Uni.createFrom().item(Optional.empty()))))
                .invoke(enrolled -> enrolled.filter(Enrolled::replaced)
                        .ifPresent(device -> revoked.fire(new DeviceRevoked(device.kiosk()))));
    }

    /** Revokes the kiosk's credential; does nothing when it has none. */
    Uni<Void> revoke(KioskId kiosk, String actor) {
        return sessions.withTransaction(session -> retire(session, kiosk, actor)
                        .call(had -> had
                                ? audit.record(actor, "access.device-revoked", kiosk.value())
                                : Uni.createFrom().voidItem()))
                .invoke(had -> {
                    if (had) {
                        revoked.fire(new DeviceRevoked(kiosk));
                    }
                })
                .replaceWithVoid();
    }

    Uni<List<DeviceRow>> live() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from DeviceRow where revokedAt is null", DeviceRow.class)
                        .getResultList());
    }

    /** Those of the credentials, by token hash, that are live. */
    Uni<Set<String>> good(Set<String> tokenHashes) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "select tokenHash from DeviceRow where tokenHash in ?1 and revokedAt is null",
                                String.class)
                        .setParameter(1, tokenHashes)
                        .getResultList())
                .map(Set::copyOf);
    }

    private Uni<Optional<EnrolmentCodeRow>> takeCode(Mutiny.Session session, OneTimeCode code) {
        return session.createSelectionQuery("from EnrolmentCodeRow where codeHash = ?1", EnrolmentCodeRow.class)
                .setParameter(1, code.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .call(row -> row == null ? Uni.createFrom().voidItem() : session.remove(row))
                .map(row -> Optional.ofNullable(row).filter(found -> found.expiresAt.isAfter(clock.instant())));
    }

    private Uni<Enrolled> replaceDevice(Mutiny.Session session, KioskId kiosk) {
        String token = Secrets.token();
        return retire(session, kiosk, kiosk.value())
                .call(() -> session.persist(row(kiosk, token)))
                .call(() -> audit.record(kiosk.value(), "access.kiosk-enrolled", kiosk.value()))
                .map(replaced -> new Enrolled(kiosk, token, replaced));
    }

    private Uni<Boolean> retire(Mutiny.Session session, KioskId kiosk, String actor) {
        return session.createMutationQuery(
                        "update DeviceRow set revokedAt = ?1, revokedBy = ?2 where kiosk = ?3 and revokedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, actor)
                .setParameter(3, kiosk.value())
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    private DeviceRow row(KioskId kiosk, String token) {
        DeviceRow row = new DeviceRow();
        row.tokenHash = Secrets.hash(token);
        row.kiosk = kiosk.value();
        row.enrolledAt = clock.instant();
        row.lastUsedAt = row.enrolledAt;
        return row;
    }

    private static Standing standing(DeviceRow row) {
        if (row == null) {
            return new Unknown();
        }
        KioskId kiosk = new KioskId(row.kiosk);
        return row.isLive() ? new Live(kiosk) : new Revoked(kiosk);
    }
}
