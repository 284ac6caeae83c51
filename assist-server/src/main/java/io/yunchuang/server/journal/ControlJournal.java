package io.yunchuang.server.journal;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps what is done under every lease. A lease is noted in the transaction that grants or ends it; its entry joins the
 * chain a little after the end, when the agent has had the time to say what it did.
 */
@ApplicationScoped
public class ControlJournal {
    private final Mutiny.SessionFactory sessions;
    private final JournalConfig config;
    private final Clock clock;

    ControlJournal(Mutiny.SessionFactory sessions, JournalConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A lease as it is granted.
     *
     * @param attendant who agreed for a citizen who could not; empty when the citizen did
     */
    public record Grant(
            LeaseId lease,
            CallId call,
            KioskId kiosk,
            StaffId controller,
            ControlScope scope,
            Instant grantedAt,
            Optional<StaffId> attendant) {}

    /** Notes a grant; joins the caller's transaction. */
    public Uni<Void> granted(Grant grant) {
        ControlLeaseRow row = new ControlLeaseRow();
        row.lease = grant.lease().value();
        row.call = grant.call().value();
        row.kiosk = grant.kiosk().value();
        row.clerk = grant.controller().value();
        row.scope = grant.scope();
        row.grantedAt = grant.grantedAt();
        row.attendant = grant.attendant().map(StaffId::value).orElse(null);
        return sessions.withTransaction(session -> session.persist(row));
    }

    /** Notes the end of a lease; joins the caller's transaction. */
    public Uni<Void> ended(LeaseId lease) {
        return sessions.withTransaction(session -> session.createMutationQuery(
                        "update ControlLeaseRow set endedAt = ?1 where lease = ?2 and endedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, lease.value())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Keeps the agent's word; false when that kiosk never had such a lease in that call, or its entry is made. */
    Uni<Boolean> report(KioskId kiosk, ControlReport report) {
        return sessions.withTransaction(session -> session.find(
                        ControlLeaseRow.class, report.lease().value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> {
                    boolean known = row != null
                            && row.kiosk.equals(kiosk.value())
                            && row.call.equals(report.call().value())
                            && !row.entered;
                    if (known) {
                        row.report = report;
                    }
                    return known;
                }));
    }

    /** Leases that ended long enough ago and have no entry yet, oldest first. */
    Uni<List<UUID>> toEnter(int atMost) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select lease from ControlLeaseRow where endedAt <= ?1 and not entered order by endedAt, lease",
                        UUID.class)
                .setParameter(1, clock.instant().minus(config.grace()))
                .setMaxResults(atMost)
                .getResultList());
    }

    /** Adds the entry of that lease to the chain, once. */
    Uni<Void> enter(UUID lease) {
        return sessions.withTransaction(session -> session.find(
                        JournalHeadRow.class, JournalHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .chain(head -> session.find(ControlLeaseRow.class, lease, LockModeType.PESSIMISTIC_WRITE)
                        .chain(row -> row.entered ? Uni.createFrom().voidItem() : session.persist(next(head, row)))));
    }

    private static JournalRow next(JournalHeadRow head, ControlLeaseRow lease) {
        JournalRow link = new JournalRow();
        link.sequence = head.sequence + 1;
        link.call = lease.call;
        link.lease = lease.lease;
        link.entry = JournalChain.json(entry(link.sequence, lease));
        link.previous = head.hash;
        link.hash = JournalChain.hash(link.previous, link.entry);
        head.sequence = link.sequence;
        head.hash = link.hash;
        lease.entered = true;
        return link;
    }

    private static JournalEntry entry(long sequence, ControlLeaseRow lease) {
        Optional<ControlReport> report = Optional.ofNullable(lease.report);
        return new JournalEntry(
                sequence,
                new CallId(lease.call),
                new LeaseId(lease.lease),
                new KioskId(lease.kiosk),
                new StaffId(lease.clerk),
                Optional.ofNullable(lease.attendant).map(StaffId::new),
                lease.scope,
                lease.grantedAt,
                Optional.ofNullable(lease.endedAt).orElseThrow(),
                report.isPresent(),
                report.map(ControlReport::events).orElse(Map.of()),
                report.map(ControlReport::dropped).orElse(0),
                report.map(ControlReport::fronts).orElse(List.of()));
    }

    /** How often control was granted in each of these calls; a call in which it never was is not listed. */
    public Uni<Map<CallId, Integer>> grants(Collection<CallId> calls) {
        if (calls.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select call, count(*) from ControlLeaseRow where call in ?1 group by call", Object[].class)
                .setParameter(1, calls.stream().map(CallId::value).toList())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new CallId((UUID) row[0]), row -> Math.toIntExact((Long) row[1])))));
    }

    /** The entries of that call, oldest first. */
    Uni<List<JournalEntry>> of(CallId call) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from JournalRow where call = ?1 order by sequence", JournalRow.class)
                .setParameter(1, call.value())
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> JournalChain.entry(row.entry)).toList()));
    }
}
