package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Reactive.await;

import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;

/** A kiosk of Hefei, beside which an attendant stands who has a PIN; wrong ones are forgotten after each test. */
abstract class VouchScene {
    static final String HEFEI = "340100";
    static final String KIOSK = "kiosk-hefei-1";
    static final StaffId ATTENDANT = new StaffId("attendant-hefei-1");
    static final Pin RIGHT = new Pin("480215");
    static final Pin WRONG = new Pin("480216");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    @AfterEach
    void forgetGuesses() {
        await(() -> sessions.withTransaction(
                session -> session.createNativeQuery("delete from guess").executeUpdate()));
        clock.run();
    }
}
