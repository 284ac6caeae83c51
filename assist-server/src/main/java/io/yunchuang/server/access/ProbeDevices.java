package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The credentials of the probes of virtual windows; a window has one probe at a time. */
@ApplicationScoped
public class ProbeDevices {
    private final Mutiny.SessionFactory sessions;
    private final ProbeCodes codes;
    private final Audit audit;
    private final Event<ProbeRevoked> revoked;
    private final CredentialUse use;
    private final Clock clock;

    ProbeDevices(
            Mutiny.SessionFactory sessions,
            ProbeCodes codes,
            Audit audit,
            Event<ProbeRevoked> revoked,
            CredentialUse use,
            Clock clock) {
        this.sessions = sessions;
        this.codes = codes;
        this.audit = audit;
        this.revoked = revoked;
        this.use = use;
        this.clock = clock;
    }

    /**
     * How it is with a window's probe.
     *
     * @param enrolledAt since when it holds its credential; empty while none does
     * @param lastUsedAt when that was last used, to about a minute
     * @param codeExpiresAt of a code that waits to be used
     */
    public record Standing(
            Optional<Instant> enrolledAt, Optional<Instant> lastUsedAt, Optional<Instant> codeExpiresAt) {
        /** A window that never had one. */
        public static final Standing NONE = new Standing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A new credential and whether another one was replaced by it. */
    record Enrolled(WindowId window, String token, boolean replaced) {}

    /** Of every window that has a probe, or an open code for one. */
    public Uni<Map<WindowId, Standing>> standings() {
        return live().chain(probes -> codes.open().map(open -> standings(probes, open)));
    }

    private static Map<WindowId, Standing> standings(List<ProbeRow> probes, List<ProbeCodeRow> open) {
        Map<String, ProbeRow> enrolled = index(probes, row -> row.target);
        Map<String, ProbeCodeRow> awaited = index(open, row -> row.target);
        return Stream.concat(enrolled.keySet().stream(), awaited.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(WindowId::new, window -> {
                    Optional<ProbeRow> probe = Optional.ofNullable(enrolled.get(window));
                    return new Standing(
                            probe.map(row -> row.enrolledAt),
                            probe.map(row -> row.lastUsedAt),
                            Optional.ofNullable(awaited.get(window)).map(row -> row.expiresAt));
                }));
    }

    private static <T> Map<String, T> index(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    /** Whether that window has a probe, connected or not. */
    public Uni<Boolean> isEnrolled(WindowId window) {
        return live().map(rows -> rows.stream().anyMatch(row -> row.target.equals(window.value())));
    }

    private Uni<List<ProbeRow>> live() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from ProbeRow where revokedAt is null", ProbeRow.class)
                        .getResultList());
    }

    /** The window whose probe holds that credential; empty when it was never given or is no longer good. */
    Uni<Optional<WindowId>> holder(String tokenHash) {
        return sessions.withSession(session -> session.find(ProbeRow.class, tokenHash))
                .map(row -> Optional.ofNullable(row).filter(found -> found.revokedAt == null))
                .call(row -> row.map(use::note).orElseGet(() -> Uni.createFrom().voidItem()))
                .map(row -> row.map(found -> new WindowId(found.target)));
    }

    /** Uses up the code and gives a credential for it instead of the one that the window's probe may have had. */
    Uni<Optional<Enrolled>> enrol(OneTimeCode code) {
        return sessions.withTransaction(session -> codes.take(session, code)
                        .chain(taken -> taken.map(
                                        window -> replace(session, window).map(Optional::of))
                                .orElse(Uni.createFrom().item(Optional.empty()))))
                .invoke(enrolled -> enrolled.filter(Enrolled::replaced)
                        .ifPresent(probe -> revoked.fire(new ProbeRevoked(probe.window()))));
    }

    private Uni<Enrolled> replace(Mutiny.Session session, WindowId window) {
        String token = Secrets.token();
        return retire(session, window, window.value())
                .call(() -> session.persist(row(window, token)))
                .call(() -> audit.record(window.value(), "access.probe-enrolled", window.value()))
                .map(replaced -> new Enrolled(window, token, replaced));
    }

    private ProbeRow row(WindowId window, String token) {
        ProbeRow row = new ProbeRow();
        row.tokenHash = Secrets.hash(token);
        row.target = window.value();
        row.enrolledAt = clock.instant();
        row.lastUsedAt = row.enrolledAt;
        return row;
    }

    /** Revokes the credential of the window's probe; does nothing when it has none. */
    Uni<Void> revoke(WindowId window, String actor) {
        return sessions.withTransaction(session -> retire(session, window, actor)
                        .call(had -> had
                                ? audit.record(actor, "access.probe-revoked", window.value())
                                : Uni.createFrom().voidItem()))
                .invoke(had -> {
                    if (had) {
                        revoked.fire(new ProbeRevoked(window));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> retire(Mutiny.Session session, WindowId window, String actor) {
        return session.createMutationQuery("update ProbeRow set revokedAt = ?1, revokedBy = ?2"
                        + " where target = ?3 and revokedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, actor)
                .setParameter(3, window.value())
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    /** Those of the credentials, by token hash, that are live. */
    Uni<Set<String>> good(Set<String> tokenHashes) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "select tokenHash from ProbeRow where tokenHash in ?1 and revokedAt is null",
                                String.class)
                        .setParameter(1, tokenHashes)
                        .getResultList())
                .map(Set::copyOf);
    }
}
