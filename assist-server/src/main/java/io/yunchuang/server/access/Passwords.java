package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The passwords of the staff. */
@ApplicationScoped
class Passwords {
    /** Shortest password in characters; length is what makes one strong (NIST SP 800-63B §5.1.1). */
    static final int SHORTEST = 10;

    /** BCrypt looks at no more bytes. */
    static final int MOST_BYTES = 72;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;
    private final Bcrypt bcrypt;

    Passwords(Mutiny.SessionFactory sessions, Clock clock, Bcrypt bcrypt) {
        this.sessions = sessions;
        this.clock = clock;
        this.bcrypt = bcrypt;
    }

    /**
     * Sets the same password for all of them; joins the caller's transaction.
     *
     * @throws Refusal {@link ErrorCode#FIELD_INVALID} when it is shorter than {@value #SHORTEST} characters, longer than
     *     BCrypt can tell apart, or the same as an id
     */
    Uni<Void> setForAll(List<StaffId> staff, String password) {
        if (!staff.stream().allMatch(id -> acceptable(id, password))) {
            return Uni.createFrom().failure(new Refusal(ErrorCode.FIELD_INVALID));
        }
        return sessions.withTransaction(session -> bcrypt.hash(password)
                .chain(hash ->
                        session.mergeAll(staff.stream().map(id -> row(id, hash)).toArray()))
                .replaceWithVoid());
    }

    /** Whether that is the password; takes as long for somebody who does not exist. */
    Uni<Boolean> matches(Optional<StaffId> staff, String password) {
        return storedHash(staff)
                .chain(stored -> bcrypt.matches(password, stored))
                .map(same -> same && fits(password));
    }

    private Uni<Optional<String>> storedHash(Optional<StaffId> staff) {
        String id = staff.map(StaffId::value).orElse("");
        return sessions.withSession(session -> session.find(PasswordRow.class, id))
                .map(row -> Optional.ofNullable(row).map(found -> found.hash));
    }

    private PasswordRow row(StaffId staff, String hash) {
        PasswordRow row = new PasswordRow();
        row.staff = staff.value();
        row.hash = hash;
        row.changedAt = clock.instant();
        return row;
    }

    private static boolean acceptable(StaffId staff, String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && fits(password)
                && !password.equalsIgnoreCase(staff.value());
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
