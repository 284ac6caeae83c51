package io.yunchuang.server.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At whom a call would ring, asked without one: the same clerk that a real call finds. */
@QuarkusTest
class RingPreviewTest {
    @Inject
    RingPreview preview;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Clock clock;

    private QueueScene scene;

    @BeforeEach
    void setUp() {
        scene = new QueueScene(clock.instant());
    }

    private RingPreview.Preview asked() {
        return scene.ask(
                sessions, () -> preview.of(new WindowId(QueueScene.OWN_WINDOW), new CategoryCode(QueueScene.CATEGORY)));
    }

    @Test
    void thePrimaryCoverIsAskedFirstHoweverLongTheBackupIsIdle() {
        scene.ready(QueueScene.OWN_WINDOW, QueueScene.PERMIT_CITY, 1, Duration.ofHours(2));
        StaffId primary = scene.ready(QueueScene.OWN_WINDOW, QueueScene.PERMIT_CITY, 0, Duration.ofMinutes(1));
        assertThat(asked()).isEqualTo(new RingPreview.Preview(Optional.of(primary), 2));
    }

    @Test
    void aWindowThatIsLeftOutOfRoutingIsTestedAllTheSame() {
        StaffId clerk = scene.ready(QueueScene.OWN_WINDOW, QueueScene.PERMIT_CITY);
        scene.leavesRouting(QueueScene.OWN_WINDOW);
        assertThat(asked()).isEqualTo(new RingPreview.Preview(Optional.of(clerk), 1));
    }

    @Test
    void whoIsBusyIsCountedAndNotRung() {
        scene.busy(QueueScene.OWN_WINDOW, QueueScene.PERMIT_CITY);
        assertThat(asked()).isEqualTo(new RingPreview.Preview(Optional.empty(), 1));
    }

    @Test
    void whoWorksAtAnotherWindowOrDoesNotHandleItDoesNotCount() {
        scene.ready("window-hangzhou-2", QueueScene.PERMIT_CITY);
        scene.ready(QueueScene.OWN_WINDOW, QueueScene.PERMIT_CITY, 0, Duration.ZERO, "medical");
        assertThat(asked()).isEqualTo(new RingPreview.Preview(Optional.empty(), 0));
    }
}
