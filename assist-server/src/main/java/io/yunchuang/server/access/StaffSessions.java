package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.staff.StaffMember;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The sessions of the staff, kept in PostgreSQL so that a restart of the server signs nobody out. */
@ApplicationScoped
class StaffSessions {
    private final Mutiny.SessionFactory sessions;
    private final StaffDirectory staff;
    private final CredentialUse use;
    private final Event<AccessChanged> changed;
    private final Clock clock;
    private final AccessConfig.Session config;

    StaffSessions(
            Mutiny.SessionFactory sessions,
            StaffDirectory staff,
            CredentialUse use,
            Event<AccessChanged> changed,
            Clock clock,
            AccessConfig config) {
        this.sessions = sessions;
        this.staff = staff;
        this.use = use;
        this.changed = changed;
        this.clock = clock;
        this.config = config.session();
    }

    /** Opens a session and gives the token for the browser, which is stored nowhere. */
    Uni<String> open(StaffId id) {
        String token = Secrets.token();
        SessionRow row = new SessionRow();
        row.tokenHash = Secrets.hash(token);
        row.staff = id.value();
        row.startedAt = clock.instant();
        row.lastUsedAt = row.startedAt;
        row.endsAt = row.startedAt.plus(config.absolute());
        return sessions.withTransaction(session -> session.persist(row)).replaceWith(token);
    }

    /** Whose session has that token hash, when it is live, the person may sign in, and still has that role. */
    Uni<Optional<StaffMember>> holder(String tokenHash, Role role) {
        Instant now = clock.instant();
        return sessions.withSession(session -> session.find(SessionRow.class, tokenHash))
                .chain(row -> row == null || !row.isLive(now, config.idle())
                        ? Uni.createFrom().item(Optional.<StaffMember>empty())
                        : use.note(row).chain(() -> staff.member(new StaffId(row.staff))))
                .map(found -> found.filter(member -> !member.disabled() && member.role() == role));
    }

    /** Ends one session; the person's open sockets are closed too. */
    Uni<Void> end(String token) {
        return sessions.withTransaction(session -> session.find(SessionRow.class, Secrets.hash(token))
                        .call(row -> row == null ? Uni.createFrom().voidItem() : session.remove(row)))
                .invoke(row -> Optional.ofNullable(row)
                        .ifPresent(ended -> changed.fire(new AccessChanged(new StaffId(ended.staff)))))
                .replaceWithVoid();
    }

    /**
     * Ends every session of a member of staff; the open sockets are closed too. Call it after the commit that makes it
     * necessary.
     */
    Uni<Void> endAll(StaffId id) {
        return sessions.withTransaction(
                        session -> session.createMutationQuery("delete from SessionRow where staff = ?1")
                                .setParameter(1, id.value())
                                .executeUpdate())
                .invoke(() -> changed.fire(new AccessChanged(id)))
                .replaceWithVoid();
    }

    /** Closes the open sockets of a member of staff, whose pages then come back as what the person is now. */
    Uni<Void> closeSockets(StaffId id) {
        return Uni.createFrom().voidItem().invoke(() -> changed.fire(new AccessChanged(id)));
    }

    /** Deletes sessions that are over. */
    Uni<Integer> sweep() {
        Instant now = clock.instant();
        return sessions.withTransaction(
                session -> session.createMutationQuery("delete from SessionRow where endsAt <= ?1 or lastUsedAt <= ?2")
                        .setParameter(1, now)
                        .setParameter(2, now.minus(config.idle()))
                        .executeUpdate());
    }

    /** Those of the sessions, by token hash, that are live. */
    Uni<Set<String>> good(Set<String> tokenHashes) {
        Instant now = clock.instant();
        return sessions.withSession(session -> session.createSelectionQuery(
                                "select tokenHash from SessionRow where tokenHash in ?1 and endsAt > ?2 and lastUsedAt > ?3",
                                String.class)
                        .setParameter(1, tokenHashes)
                        .setParameter(2, now)
                        .setParameter(3, now.minus(config.idle()))
                        .getResultList())
                .map(Set::copyOf);
    }
}
