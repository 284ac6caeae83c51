package io.yunchuang.server.access;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.signaling.protocol.AttendantView.Choice;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The pages that attendants open on their own phones or tablets beside a kiosk. A page comes in by a link that the kiosk shows,
 * once; it is bound to that kiosk, has a credential of its own, and ends at the latest when its time is over.
 */
@ApplicationScoped
public class AttendantPages {
    private static final Logger LOG = Logger.getLogger(AttendantPages.class);

    private final Mutiny.SessionFactory sessions;
    private final Audit audit;
    private final Event<AttendanceChanged> changed;
    private final Clock clock;
    private final Duration linkLifetime;
    private final Duration lifetime;

    AttendantPages(
            Mutiny.SessionFactory sessions,
            Audit audit,
            Event<AttendanceChanged> changed,
            Clock clock,
            AccessConfig config) {
        this.sessions = sessions;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
        this.linkLifetime = config.attendantPage().linkLifetime();
        this.lifetime = config.attendantPage().lifetime();
    }

    /** What the kiosk's QR code holds; told this once. */
    record Link(String secret, Instant expiresAt) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Link(" + expiresAt + ")";
        }
    }

    /** The credential of a page that has just joined; told this once. */
    record Joined(KioskId kiosk, String token) {
        /** Never the token. */
        @Override
        public String toString() {
            return "Joined(" + kiosk + ")";
        }
    }

    /**
     * A page that has joined.
     *
     * @param attendant who it is; empty until he has proved it
     * @param kioskPage the kiosk's page, as it has told last
     * @param choice what the citizen looks at, as the kiosk has told last
     */
    public record Page(
            Instant since,
            Instant until,
            Optional<StaffId> attendant,
            Optional<PageId> kioskPage,
            Optional<Choice> choice) {}

    /** A fresh link to that kiosk; an earlier one is void. A page that has joined stays until the link is used. */
    Uni<Link> link(KioskId kiosk) {
        String secret = Secrets.token();
        AttendantLinkRow row = new AttendantLinkRow();
        row.kiosk = kiosk.value();
        row.linkHash = Secrets.hash(secret);
        row.expiresAt = clock.instant().plus(linkLifetime);
        return sessions.withTransaction(session -> session.merge(row)).replaceWith(new Link(secret, row.expiresAt));
    }

    /** Uses up a link; the page takes the place of another one at that kiosk. Empty when it is wrong, used or expired. */
    Uni<Optional<Joined>> join(String secret) {
        return sessions.withTransaction(session -> take(session, Secrets.hash(secret))
                .chain(kiosk -> kiosk.map(known -> enter(session, known).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<KioskId>> take(Mutiny.Session session, String linkHash) {
        return session.createSelectionQuery("from AttendantLinkRow where linkHash = ?1", AttendantLinkRow.class)
                .setParameter(1, linkHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .call(row -> row == null ? Uni.createFrom().voidItem() : session.remove(row))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.expiresAt.isAfter(clock.instant()))
                        .map(found -> new KioskId(found.kiosk)));
    }

    private Uni<Joined> enter(Mutiny.Session session, KioskId kiosk) {
        String token = Secrets.token();
        AttendantPageRow row = new AttendantPageRow();
        row.kiosk = kiosk.value();
        row.tokenHash = Secrets.hash(token);
        row.joinedAt = clock.instant();
        row.endsAt = row.joinedAt.plus(lifetime);
        return session.merge(row)
                .chain(() -> audit.record(kiosk.value(), "attendant.page-joined", kiosk.value()))
                .replaceWith(new Joined(kiosk, token));
    }

    /** The page that has joined at that kiosk and whose time is not over. */
    public Uni<Optional<Page>> at(KioskId kiosk) {
        return sessions.withSession(session -> session.find(AttendantPageRow.class, kiosk.value()))
                .map(row -> Optional.ofNullable(row).filter(this::isLive).map(AttendantPages::page));
    }

    /** He has proved there who he is. */
    public Uni<Void> signIn(KioskId kiosk, StaffId attendant) {
        return change(kiosk, row -> row.attendant = attendant.value())
                .chain(() -> audit.record(attendant.value(), "attendant.page-signed-in", kiosk.value()));
    }

    /** What the kiosk's page shows; of no use while nobody has joined. */
    public Uni<Void> shows(KioskId kiosk, PageId page, Optional<Choice> choice) {
        return change(kiosk, row -> {
            row.kioskPage = page.value();
            row.item = choice.map(Choice::item).orElse(null);
            row.permitCity =
                    choice.flatMap(Choice::permitCity).map(CityCode::value).orElse(null);
        });
    }

    private Uni<Void> change(KioskId kiosk, Consumer<AttendantPageRow> how) {
        return sessions.withTransaction(
                session -> session.find(AttendantPageRow.class, kiosk.value(), LockModeType.PESSIMISTIC_WRITE)
                        .invoke(row -> Optional.ofNullable(row).ifPresent(how))
                        .replaceWithVoid());
    }

    /**
     * Ends the page at that kiosk, and makes its link void; joins the caller's transaction. What is open of it is to be closed by
     * {@link AttendanceChanged}.
     *
     * @param actor who ends it
     */
    public Uni<Void> end(KioskId kiosk, String actor) {
        return sessions.withTransaction(session -> remove(session, kiosk)
                .chain(had -> had
                        ? audit.record(actor, "attendant.page-ended", kiosk.value())
                        : Uni.createFrom().voidItem()));
    }

    /** Whether there was one. */
    private static Uni<Boolean> remove(Mutiny.Session session, KioskId kiosk) {
        return session.createMutationQuery("delete AttendantLinkRow where kiosk = ?1")
                .setParameter(1, kiosk.value())
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete AttendantPageRow where kiosk = ?1")
                        .setParameter(1, kiosk.value())
                        .executeUpdate())
                .map(pages -> pages > 0);
    }

    /** The kiosk that the credential with that hash belongs to. */
    Uni<Optional<KioskId>> holder(String tokenHash) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from AttendantPageRow where tokenHash = ?1", AttendantPageRow.class)
                        .setParameter(1, tokenHash)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).filter(this::isLive).map(found -> new KioskId(found.kiosk)));
    }

    /** Those of the credentials, by token hash, whose page has not ended. */
    Uni<Set<String>> good(Set<String> tokenHashes) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "select tokenHash from AttendantPageRow where tokenHash in ?1 and endsAt > ?2",
                                String.class)
                        .setParameter(1, tokenHashes)
                        .setParameter(2, clock.instant())
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Ends what has run out, so that no kiosk says for long that somebody helps who cannot. */
    @Scheduled(every = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> session.createMutationQuery(
                                "delete AttendantLinkRow where expiresAt <= ?1")
                        .setParameter(1, now)
                        .executeUpdate()
                        .chain(() -> session.createSelectionQuery(
                                        "from AttendantPageRow where endsAt <= ?1", AttendantPageRow.class)
                                .setParameter(1, now)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getResultList())
                        .call(over -> session.removeAll(over.toArray())))
                .invoke(over -> over.forEach(row -> changed.fire(new AttendanceChanged(new KioskId(row.kiosk)))))
                .onFailure()
                .invoke(failure -> LOG.warnf("Attendants' pages that are over stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private boolean isLive(AttendantPageRow row) {
        return row.endsAt.isAfter(clock.instant());
    }

    private static Page page(AttendantPageRow row) {
        return new Page(
                row.joinedAt,
                row.endsAt,
                Optional.ofNullable(row.attendant).map(StaffId::new),
                Optional.ofNullable(row.kioskPage).map(PageId::new),
                Optional.ofNullable(row.item)
                        .map(item -> new Choice(
                                item, Optional.ofNullable(row.permitCity).map(CityCode::new))));
    }
}
