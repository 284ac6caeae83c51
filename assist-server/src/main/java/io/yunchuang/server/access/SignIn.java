package io.yunchuang.server.access;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.EndElsewhere.Onward;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.staff.StaffMember;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in, with name and password or otherwise. */
@ApplicationScoped
public class SignIn {
    private static final String NOBODY = "unknown";

    private final GuessLimiter guesses;
    private final Passwords passwords;
    private final StaffDirectory staff;
    private final StaffSessions sessions;
    private final Audit audit;
    private final List<EndElsewhere> elsewhere;
    private final Policy policy;

    SignIn(
            GuessLimiter guesses,
            Passwords passwords,
            StaffDirectory staff,
            StaffSessions sessions,
            Audit audit,
            @All List<EndElsewhere> elsewhere,
            AccessConfig config) {
        this.guesses = guesses;
        this.passwords = passwords;
        this.staff = staff;
        this.sessions = sessions;
        this.audit = audit;
        this.elsewhere = elsewhere;
        this.policy = Policy.of(ErrorCode.LOGIN_LOCKED, config.login());
    }

    /**
     * A member of staff with a new session.
     *
     * @param cookie gives it to the browser
     */
    public record SignedIn(StaffMember member, NewCookie cookie) {
        /** Never the cookie. */
        @Override
        public String toString() {
            return "SignedIn[" + member.id() + "]";
        }
    }

    /**
     * Opens a session. Whether the name is unknown, the person is disabled or the password is wrong cannot be told apart,
     * neither by the answer nor by its time.
     *
     * @throws Refusal {@link ErrorCode#LOGIN_FAILED}
     * @throws LockedOut after too many wrong passwords for that name
     */
    Uni<SignedIn> signIn(String name, String password, HttpServerRequest request) {
        String login = name.strip().toLowerCase(Locale.ROOT);
        Optional<StaffId> id = staffId(login);
        String subject = "login:" + login;
        return guesses.admit(subject, policy)
                .chain(lock -> check(id, password)
                        .chain(found -> found.isPresent() ? open(subject, found.get(), request) : refuse(id, lock)));
    }

    /**
     * Opens a session for somebody who has shown elsewhere who he is; the session that the browser had for that role ends.
     * The browser forgets it when it is closed, for desks are shared.
     */
    public Uni<SignedIn> open(StaffMember member, HttpServerRequest request) {
        return sessions.open(member.id())
                .call(() -> audit.record(
                        member.id().value(), "access.signed-in", member.id().value()))
                .call(() -> endFormer(request, member.role()))
                .map(token ->
                        new SignedIn(member, CredentialCookie.of(member.role()).untilClosed(token, request)));
    }

    /** Ends the session of a person who leaves; gives where the browser ends it elsewhere, when it began there. */
    Uni<Optional<Onward>> leave(HttpServerRequest request, Role role) {
        return CredentialCookie.of(role)
                .value(request)
                .map(token -> onward(Secrets.hash(token), request).call(() -> sessions.end(token)))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Onward>> onward(String session, HttpServerRequest request) {
        return Multi.createFrom()
                .iterable(elsewhere)
                .onItem()
                .transformToUniAndConcatenate(each -> each.of(session, request))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).findFirst());
    }

    /** Ends the session that the browser has for that role, if any. */
    private Uni<Void> endFormer(HttpServerRequest request, Role role) {
        return CredentialCookie.of(role)
                .value(request)
                .map(sessions::end)
                .orElse(Uni.createFrom().voidItem());
    }

    private Uni<Optional<StaffMember>> check(Optional<StaffId> id, String password) {
        return passwords
                .matches(id, password)
                .chain(right -> member(id).map(found -> found.filter(member -> right && !member.disabled())));
    }

    private Uni<Optional<StaffMember>> member(Optional<StaffId> id) {
        // Asked for a name that cannot exist too: the answer must take as long.
        return staff.member(id.orElse(new StaffId(NOBODY))).map(found -> id.flatMap(known -> found));
    }

    private Uni<SignedIn> open(String subject, StaffMember member, HttpServerRequest request) {
        return guesses.forget(subject).chain(() -> open(member, request));
    }

    private Uni<SignedIn> refuse(Optional<StaffId> id, Optional<Instant> lock) {
        if (lock.isEmpty()) {
            return Uni.createFrom().failure(new Refusal(ErrorCode.LOGIN_FAILED));
        }
        return member(id)
                .map(found -> found.map(member -> member.id().value()).orElse(NOBODY))
                .chain(subject -> audit.record(Audit.SYSTEM, "access.login-locked", subject))
                .chain(() -> Uni.createFrom().failure(new LockedOut(policy.whenLocked(), lock.get())));
    }

    private static Optional<StaffId> staffId(String login) {
        try {
            return Optional.of(new StaffId(login));
        } catch (BadMessageException notAnId) {
            return Optional.empty();
        }
    }
}
