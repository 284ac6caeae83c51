package io.yunchuang.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.call.QueueWait;
import io.yunchuang.server.catalogue.Category;
import io.yunchuang.server.window.City;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WallView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of the facts stands on the wall. */
class WallFactsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final CityCode HEFEI = new CityCode("340100");
    private static final CityCode WUHU = new CityCode("340200");
    private static final CategoryCode COMPANY = new CategoryCode("company-registration");
    private static final CategoryCode SOCIAL = new CategoryCode("social-security");

    @Test
    void a_city_shows_its_queues_by_category_longest_waiting_first() {
        WallView.CityTile tile = hefei(
                new QueueWait(HEFEI, COMPANY, 3, NOW.minusSeconds(20)),
                new QueueWait(HEFEI, SOCIAL, 1, NOW.minusSeconds(90)),
                new QueueWait(WUHU, COMPANY, 5, NOW.minusSeconds(300)));
        assertThat(tile.queues())
                .containsExactly(
                        new WallView.Queue(SOCIAL, new Localized(SOCIAL.value(), SOCIAL.value()), 1, 90),
                        new WallView.Queue(COMPANY, new Localized("企业登记", "Companies"), 3, 20));
        assertThat(tile.waiting()).isEqualTo(4);
        assertThat(tile.longestWaitSeconds()).isEqualTo(90);
        assertThat(tile.alarms()).containsExactly(WallView.Alarm.LONG_WAIT);
    }

    @Test
    void a_city_where_nobody_waits_shows_no_queue() {
        WallView.CityTile tile = hefei(new QueueWait(WUHU, COMPANY, 5, NOW.minusSeconds(300)));
        assertThat(tile.queues()).isEmpty();
        assertThat(tile.waiting()).isZero();
        assertThat(tile.longestWaitSeconds()).isZero();
    }

    @Test
    void a_city_with_a_failing_dial_test_says_so() {
        assertThat(hefei(Set.of(HEFEI)).alarms()).containsExactly(WallView.Alarm.DIAL_TEST);
        assertThat(hefei(Set.of(WUHU)).alarms()).isEmpty();
    }

    private static WallView.CityTile hefei(QueueWait... waiting) {
        return hefei(Set.of(), waiting);
    }

    private static WallView.CityTile hefei(Set<CityCode> broken, QueueWait... waiting) {
        WallFacts.Places places = new WallFacts.Places(
                List.of(new City(HEFEI, new Localized("合肥", "Hefei"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Category(COMPANY, new Localized("企业登记", "Companies"))),
                Set.of(),
                Set.of(),
                broken);
        WallFacts.People people = new WallFacts.People(List.of(), List.of(), List.of(), 0, List.of(waiting), Map.of());
        return new WallFacts(NOW, Duration.ofSeconds(60), places, people)
                .view()
                .cities()
                .getFirst();
    }
}
