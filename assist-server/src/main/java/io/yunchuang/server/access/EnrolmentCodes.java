package io.yunchuang.server.access;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one-time codes with which kiosks and their agents are enrolled. */
@ApplicationScoped
class EnrolmentCodes {
    private final Mutiny.SessionFactory sessions;
    private final Audit audit;
    private final Clock clock;

    EnrolmentCodes(Mutiny.SessionFactory sessions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fresh code, readable this once only. */
    record Fresh(KioskId kiosk, KioskPart part, OneTimeCode code, Instant expiresAt) {}

    /** Makes a code for that part of the kiosk; an earlier one that was not used is void. */
    Uni<Fresh> create(KioskId kiosk, KioskPart part, String actor, Duration lifetime) {
        OneTimeCode code = OneTimeCode.random(OneTimeCode.FOR_KIOSK);
        EnrolmentCodeRow row = new EnrolmentCodeRow();
        row.kiosk = kiosk.value();
        row.part = part;
        row.codeHash = code.hash();
        row.createdBy = actor;
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(lifetime);
        return sessions.withTransaction(
                        session -> session.merge(row).call(() -> audit.record(actor, created(part), kiosk.value())))
                .replaceWith(new Fresh(kiosk, part, code, row.expiresAt));
    }

    /** The same for every part of all these kiosks, in one transaction; in the order of the kiosks, then of the parts. */
    Uni<List<Fresh>> createForAll(List<KioskId> kiosks, String actor, Duration lifetime) {
        return sessions.withTransaction(session -> Multi.createFrom()
                .iterable(kiosks)
                .onItem()
                .transformToMultiAndConcatenate(kiosk -> Multi.createFrom()
                        .items(KioskPart.values())
                        .onItem()
                        .transformToUniAndConcatenate(part -> create(kiosk, part, actor, lifetime)))
                .collect()
                .asList());
    }

    private static String created(KioskPart part) {
        return switch (part) {
            case PAGE -> "access.code-created";
            case AGENT -> "access.agent-code-created";
        };
    }

    /** The codes that can still be used. */
    Uni<List<EnrolmentCodeRow>> open() {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from EnrolmentCodeRow where expiresAt > ?1", EnrolmentCodeRow.class)
                .setParameter(1, clock.instant())
                .getResultList());
    }

    /** Deletes codes that have expired. */
    Uni<Integer> sweep() {
        return sessions.withTransaction(
                session -> session.createMutationQuery("delete from EnrolmentCodeRow where expiresAt <= ?1")
                        .setParameter(1, clock.instant())
                        .executeUpdate());
    }
}
