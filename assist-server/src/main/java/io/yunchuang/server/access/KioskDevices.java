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

/** The credentials of the kiosks and their agents. */
@ApplicationScoped
class KioskDevices {
    private final Mutiny.SessionFactory sessions;
    private final AttendantPages attendants;
    private final Audit audit;
    private final Event<DeviceRevoked> revoked;
    private final CredentialUse use;
    private final Clock clock;

    KioskDevices(
            Mutiny.SessionFactory sessions,
            AttendantPages attendants,
            Audit audit,
            Event<DeviceRevoked> revoked,
            CredentialUse use,
            Clock clock) {
        this.sessions = sessions;
        this.attendants = attendants;
        this.audit = audit;
        this.revoked = revoked;
        this.use = use;
        this.clock = clock;
    }

    /** What the credential of a part of a kiosk is worth. */
    sealed interface Standing {}

    /** Its holder is that kiosk. */
    record Live(KioskId kiosk) implements Standing {}

    /** It was that kiosk until somebody revoked it or enrolled the kiosk anew. */
    record Revoked(KioskId kiosk) implements Standing {}

    /** No such credential was ever given. */
    record Unknown() implements Standing {}

    /** A new credential and whether another one was replaced by it. */
    record Enrolled(KioskId kiosk, KioskPart part, String token, boolean replaced) {}

    /** What the credential is worth to that part; nothing when it belongs to the other one. */
    Uni<Standing> standing(String tokenHash, KioskPart part) {
        return sessions.withSession(session -> session.find(DeviceRow.class, tokenHash))
                .map(row -> Optional.ofNullable(row).filter(found -> found.part == part))
                .call(row -> row.filter(DeviceRow::isLive)
                        .map(use::note)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(row -> row.map(KioskDevices::standing).orElseGet(Unknown::new));
    }

    /**
     * Uses up the code and gives that part of the kiosk a credential instead of the one it may have had.
     *
     * @return empty when the code is wrong, used, expired, or for the other part
     */
    Uni<Optional<Enrolled>> enrol(OneTimeCode code, KioskPart part) {
        return sessions.withTransaction(session -> takeCode(session, code, part)
                        .chain(taken -> taken.map(row -> replaceDevice(session, new KioskId(row.kiosk), part)
                                        .map(Optional::of))
                                .orElse(Uni.createFrom().item(Optional.empty()))))
                .invoke(enrolled -> enrolled.filter(Enrolled::replaced)
                        .ifPresent(device -> revoked.fire(new DeviceRevoked(device.kiosk(), part))));
    }

    /** Revokes the credential of that part of the kiosk; does nothing when it has none. */
    Uni<Void> revoke(KioskId kiosk, KioskPart part, String actor) {
        return sessions.withTransaction(session -> retire(session, kiosk, part, actor)
                        .call(had -> had
                                ? audit.record(actor, revokedAs(part), kiosk.value())
                                : Uni.createFrom().voidItem()))
                .invoke(had -> {
                    if (had) {
                        revoked.fire(new DeviceRevoked(kiosk, part));
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

    private Uni<Optional<EnrolmentCodeRow>> takeCode(Mutiny.Session session, OneTimeCode code, KioskPart part) {
        return session.createSelectionQuery(
                        "from EnrolmentCodeRow where codeHash = ?1 and part = ?2", EnrolmentCodeRow.class)
                .setParameter(1, code.hash())
                .setParameter(2, part)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .call(row -> row == null ? Uni.createFrom().voidItem() : session.remove(row))
                .map(row -> Optional.ofNullable(row).filter(found -> found.expiresAt.isAfter(clock.instant())));
    }

    private Uni<Enrolled> replaceDevice(Mutiny.Session session, KioskId kiosk, KioskPart part) {
        String token = Secrets.token();
        return retire(session, kiosk, part, kiosk.value())
                .call(() -> session.persist(row(kiosk, part, token)))
                .call(() -> audit.record(kiosk.value(), enrolledAs(part), kiosk.value()))
                .map(replaced -> new Enrolled(kiosk, part, token, replaced));
    }

    private Uni<Boolean> retire(Mutiny.Session session, KioskId kiosk, KioskPart part, String actor) {
        return session.createMutationQuery("update DeviceRow set revokedAt = ?1, revokedBy = ?2"
                        + " where kiosk = ?3 and part = ?4 and revokedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, actor)
                .setParameter(3, kiosk.value())
                .setParameter(4, part)
                .executeUpdate()
                .map(rows -> rows > 0)
                .call(had -> had && part == KioskPart.PAGE
                        ? attendants.end(kiosk, actor)
                        : Uni.createFrom().voidItem());
    }

    private DeviceRow row(KioskId kiosk, KioskPart part, String token) {
        DeviceRow row = new DeviceRow();
        row.tokenHash = Secrets.hash(token);
        row.kiosk = kiosk.value();
        row.part = part;
        row.enrolledAt = clock.instant();
        row.lastUsedAt = row.enrolledAt;
        return row;
    }

    private static String revokedAs(KioskPart part) {
        return switch (part) {
            case PAGE -> "access.device-revoked";
            case AGENT -> "access.agent-revoked";
        };
    }

    private static String enrolledAs(KioskPart part) {
        return switch (part) {
            case PAGE -> "access.kiosk-enrolled";
            case AGENT -> "access.agent-enrolled";
        };
    }

    private static Standing standing(DeviceRow row) {
        KioskId kiosk = new KioskId(row.kiosk);
        return row.isLive() ? new Live(kiosk) : new Revoked(kiosk);
    }
}
