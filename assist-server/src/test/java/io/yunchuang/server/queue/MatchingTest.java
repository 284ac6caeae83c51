package io.yunchuang.server.queue;

import static io.yunchuang.server.queue.QueueScene.CATEGORY;
import static io.yunchuang.server.queue.QueueScene.ELSEWHERE;
import static io.yunchuang.server.queue.QueueScene.ORIGIN_CITY;
import static io.yunchuang.server.queue.QueueScene.OWN_WINDOW;
import static io.yunchuang.server.queue.QueueScene.PERMIT_CITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a waiting call finds and what a free clerk finds, with the real database and its real indexes. */
@QuarkusTest
class MatchingTest {
    private static final String OTHER_WINDOW = "window-elsewhere";
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(4);

    @Inject
    Matching matching;

    @Inject
    QueueOutlook outlook;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    private QueueScene scene;

    @BeforeEach
    void stopTime() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(now);
        scene = new QueueScene(now);
    }

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    private Optional<StaffId> clerkFor(CallId call) {
        return scene.ask(sessions, () -> matching.clerkFor(call));
    }

    private Optional<CallId> callFor(StaffId clerk) {
        return scene.ask(sessions, () -> matching.callFor(clerk));
    }

    @ParameterizedTest
    @CsvSource({
        "own window, 0, " + OWN_WINDOW + "," + PERMIT_CITY,
        "permit city, 15, " + OTHER_WINDOW + "," + PERMIT_CITY,
        "origin city, 30, " + OTHER_WINDOW + "," + ORIGIN_CITY,
        "anybody, 45, " + OTHER_WINDOW + "," + ELSEWHERE
    })
    void search_widens_with_the_waiting_time(String ring, int seconds, String window, String city) {
        StaffId clerk = scene.ready(window, city);
        CallId inTime = scene.waits(Duration.ofSeconds(seconds), Priority.NORMAL);
        assertThat(clerkFor(inTime)).contains(clerk);
        assertThat(callFor(clerk)).contains(inTime);
    }

    @ParameterizedTest
    @CsvSource({"permit city, 14, " + PERMIT_CITY, "origin city, 29, " + ORIGIN_CITY, "anybody, 44, " + ELSEWHERE})
    void nobody_is_asked_before_that(String ring, int seconds, String city) {
        StaffId clerk = scene.ready(OTHER_WINDOW, city);
        CallId early = scene.waits(Duration.ofSeconds(seconds), Priority.NORMAL);
        assertThat(clerkFor(early)).isEmpty();
        assertThat(callFor(clerk)).isEmpty();
    }

    @Test
    void aWindowThatIsLeftOutNeitherIsFoundNorFindsACall() {
        CallId call = scene.waits(LONG, Priority.NORMAL);
        StaffId leftOut = scene.ready(OWN_WINDOW, PERMIT_CITY);
        scene.leavesRouting(OWN_WINDOW);
        assertThat(clerkFor(call)).isEmpty();
        assertThat(callFor(leftOut)).isEmpty();
        StaffId other = scene.ready(OTHER_WINDOW, PERMIT_CITY);
        assertThat(clerkFor(call)).contains(other);
        assertThat(callFor(other)).contains(call);
    }

    @Test
    void nearer_windows_are_asked_first_however_long_others_have_been_idle() {
        scene.ready(OTHER_WINDOW, ELSEWHERE, 0, LONG);
        scene.ready(OTHER_WINDOW, PERMIT_CITY, 0, LONG);
        StaffId own = scene.ready(OWN_WINDOW, PERMIT_CITY, 1, SHORT);
        assertThat(clerkFor(scene.waits(LONG, Priority.NORMAL))).contains(own);
    }

    @Test
    void primary_is_before_the_backup_and_then_whoever_has_been_idle_longest() {
        scene.ready(OWN_WINDOW, PERMIT_CITY, 1, LONG);
        scene.ready(OWN_WINDOW, PERMIT_CITY, 0, SHORT);
        StaffId longest = scene.ready(OWN_WINDOW, PERMIT_CITY, 0, SHORT.multipliedBy(2));
        assertThat(clerkFor(scene.waits(SHORT, Priority.NORMAL))).contains(longest);
    }

    @Test
    void only_whoever_can_do_it_is_asked() {
        StaffId other = scene.ready(OWN_WINDOW, PERMIT_CITY, 0, LONG, "transport");
        CallId call = scene.waits(SHORT, Priority.NORMAL);
        assertThat(clerkFor(call)).isEmpty();
        assertThat(callFor(other)).isEmpty();
        StaffId able = scene.ready(OWN_WINDOW, PERMIT_CITY, 0, SHORT, "transport", CATEGORY);
        assertThat(clerkFor(call)).contains(able);
        assertThat(callFor(able)).contains(call);
    }

    @Test
    void whoever_is_in_a_call_is_not_asked() {
        StaffId clerk = scene.busy(OWN_WINDOW, PERMIT_CITY);
        assertThat(clerkFor(scene.waits(LONG, Priority.NORMAL))).isEmpty();
        assertThat(callFor(clerk)).isEmpty();
    }

    @Test
    void whoever_lost_his_clerk_is_served_first_then_whoever_needs_care_then_the_others_in_turn() {
        StaffId clerk = scene.ready(OWN_WINDOW, PERMIT_CITY);
        CallId later = scene.waits(SHORT, Priority.NORMAL);
        assertThat(callFor(clerk)).contains(later);
        CallId earlier = scene.waits(LONG, Priority.NORMAL);
        assertThat(callFor(clerk)).contains(earlier);
        CallId care = scene.waits(SHORT, Priority.CARE);
        assertThat(callFor(clerk)).contains(care);
        CallId back = scene.waits(SHORT, Priority.FELL_BACK);
        assertThat(callFor(clerk)).contains(back);
    }

    @Test
    void clerk_who_has_declined_is_asked_again_after_a_while() {
        StaffId clerk = scene.ready(OWN_WINDOW, PERMIT_CITY);
        CallId lately = scene.waitsPassed(LONG, clerk, Duration.ofSeconds(29));
        assertThat(clerkFor(lately)).isEmpty();
        assertThat(callFor(clerk)).isEmpty();
        CallId longAgo = scene.waitsPassed(LONG, clerk, Duration.ofSeconds(31));
        assertThat(clerkFor(longAgo)).contains(clerk);
        assertThat(callFor(clerk)).contains(longAgo);
    }

    @Test
    void nobody_is_rung_for_an_empty_kiosk() {
        StaffId clerk = scene.ready(OWN_WINDOW, PERMIT_CITY);
        CallId call = scene.waitsUnattended(LONG);
        assertThat(clerkFor(call)).isEmpty();
        assertThat(callFor(clerk)).isEmpty();
    }

    @Test
    void calls_that_nobody_on_duty_can_take_are_found_after_a_while() {
        scene.busy(OWN_WINDOW, PERMIT_CITY, "transport");
        scene.waits(Duration.ofSeconds(14), Priority.NORMAL);
        CallId waits = scene.waits(Duration.ofSeconds(16), Priority.NORMAL);
        assertThat(scene.ask(sessions, matching::withoutCover)).isEqualTo(List.of(waits));
        scene.busy(OTHER_WINDOW, ELSEWHERE, CATEGORY);
        assertThat(scene.ask(sessions, matching::withoutCover)).isEmpty();
    }

    @Test
    void place_in_line_counts_whoever_is_served_before() {
        scene.ready(OWN_WINDOW, PERMIT_CITY);
        scene.busy(OTHER_WINDOW, PERMIT_CITY);
        scene.busy(OTHER_WINDOW, ELSEWHERE);
        scene.waits(LONG, Priority.NORMAL);
        scene.waits(SHORT, Priority.CARE);
        CallId call = scene.waits(SHORT.multipliedBy(2), Priority.NORMAL);
        scene.waits(SHORT, Priority.NORMAL);
        Outlook expected =
                scene.ask(sessions, () -> outlook.of(call, new CityCode(PERMIT_CITY), new CategoryCode(CATEGORY)));
        assertThat(expected.position()).isEqualTo(3);
        assertThat(expected.onDuty()).as("of the permit city").isEqualTo(2);
        assertThat(expected.working()).isEqualTo(2);
    }
}
