package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.Managers;
import io.yunchuang.server.staff.StaffMember;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The way in where nobody can let anybody in yet. Whoever starts the server reads a code on its console and makes the
 * first manager with it; once there is a manager, no code helps.
 */
@ApplicationScoped
class FirstManager {
    private static final StaffId NOBODY_YET = new StaffId(Audit.SYSTEM);

    private final Mutiny.SessionFactory sessions;
    private final Managers managers;
    private final GuessLimiter guesses;
    private final Audit audit;
    private final Clock clock;
    private final AccessConfig.Setup config;
    private final Policy policy;

    FirstManager(
            Mutiny.SessionFactory sessions,
            Managers managers,
            GuessLimiter guesses,
            Audit audit,
            Clock clock,
            AccessConfig config) {
        this.sessions = sessions;
        this.managers = managers;
        this.guesses = guesses;
        this.audit = audit;
        this.clock = clock;
        this.config = config.setup();
        this.policy = Policy.of(ErrorCode.SETUP_LOCKED, config.setup().guessing());
    }

    /** A fresh code, readable this once only. */
    record Fresh(OneTimeCode code, Instant expiresAt) {}

    /** Who is to be the first manager. */
    record Wish(StaffId id, Localized name, String password) {
        /** Never the password. */
        @Override
        public String toString() {
            return "Wish[" + id + "]";
        }
    }

    /** Whether the house has no manager yet. */
    Uni<Boolean> isMissing() {
        return managers.exist().map(exist -> !exist);
    }

    /** A code for the first manager, an earlier one is void; empty when there is a manager. */
    Uni<Optional<Fresh>> freshCode() {
        return isMissing()
                .chain(missing ->
                        missing ? create().map(Optional::of) : Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Makes the first manager and uses up the code. What is refused for another reason than the code leaves it good.
     *
     * @param address whence the code comes; too many wrong ones from there are not looked at
     * @throws Refusal {@link ErrorCode#SETUP_CODE_INVALID}: wrong, used, expired, or there is a manager;
     *     {@link ErrorCode#FIELD_INVALID} when the password is too weak; {@link ErrorCode#EDIT_CONFLICT} when the name is
     *     taken
     * @throws LockedOut after too many wrong codes
     */
    Uni<StaffMember> make(String typed, String address, Wish wish) {
        String subject = "setup:" + address;
        return guesses.admit(subject, policy)
                .chain(lock -> OneTimeCode.parse(typed, OneTimeCode.FOR_MANAGER)
                        .map(code -> make(code, wish))
                        .orElseGet(FirstManager::refuse))
                .onFailure(FirstManager::isNotAboutTheCode)
                .call(() -> guesses.forget(subject))
                .call(() -> guesses.forget(subject));
    }

    private Uni<StaffMember> make(OneTimeCode code, Wish wish) {
        // Taking the code comes first: its row lets one of two simultaneous attempts through.
        return sessions.withTransaction(session -> take(session, code)
                .chain(taken -> isMissing().map(missing -> taken && missing))
                .chain(good -> good
                        ? managers.add(NOBODY_YET, wish.id(), wish.name(), wish.password())
                        : FirstManager.<StaffMember>refuse())
                .call(() -> audit.record(
                        Audit.SYSTEM, "access.first-manager-made", wish.id().value())));
    }

    private Uni<Boolean> take(Mutiny.Session session, OneTimeCode code) {
        return session.createMutationQuery("delete from SetupCodeRow where codeHash = ?1 and expiresAt > ?2")
                .setParameter(1, code.hash())
                .setParameter(2, clock.instant())
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    private Uni<Fresh> create() {
        OneTimeCode code = OneTimeCode.random(OneTimeCode.FOR_MANAGER);
        SetupCodeRow row = new SetupCodeRow();
        row.codeHash = code.hash();
        row.expiresAt = clock.instant().plus(config.codeLifetime());
        return sessions.withTransaction(session -> session.merge(row)).replaceWith(new Fresh(code, row.expiresAt));
    }

    private static boolean isNotAboutTheCode(Throwable failure) {
        return failure instanceof BadMessageException
                || failure instanceof Refusal refusal && refusal.code() != ErrorCode.SETUP_CODE_INVALID;
    }

    private static <T> Uni<T> refuse() {
        return Uni.createFrom().failure(new Refusal(ErrorCode.SETUP_CODE_INVALID));
    }
}
