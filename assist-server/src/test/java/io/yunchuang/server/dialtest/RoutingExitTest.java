package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.dialtest.AlarmSubject.Kiosk;
import io.yunchuang.server.dialtest.AlarmSubject.Pair;
import io.yunchuang.server.dialtest.AlarmSubject.Window;
import io.yunchuang.server.queue.RoutingExclusions.OnDuty;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which windows get no calls while their tests fail. */
class RoutingExitTest {
    private static final WindowId ONE = new WindowId("virtual-hefei-1");
    private static final WindowId TWO = new WindowId("virtual-hefei-2");
    private static final WindowId ELSEWHERE = new WindowId("virtual-wuhu-1");
    private static final KioskId KIOSK = new KioskId("kiosk-jiaxing-1");
    private static final KioskId OTHER_KIOSK = new KioskId("kiosk-huzhou-1");

    private static OnDuty clerk(WindowId window, String... skills) {
        return new OnDuty(
                window,
                new CityCode(window.equals(ELSEWHERE) ? "340200" : "340100"),
                Arrays.stream(skills).map(CategoryCode::new).collect(Collectors.toSet()));
    }

    @Test
    void aWindowAtWhichNobodyAnswersLeavesWhileAnotherOfItsCityIsThere() {
        List<AlarmSubject> alarms = List.of(new Window(ONE));
        assertThat(RoutingExit.leaving(alarms, List.of(clerk(ONE), clerk(TWO)))).containsExactly(ONE);
    }

    @Test
    void theLastOfACityNeverLeaves() {
        List<AlarmSubject> alarms = List.of(new Window(ONE));
        assertThat(RoutingExit.leaving(alarms, List.of(clerk(ONE), clerk(ELSEWHERE))))
                .isEmpty();
        List<AlarmSubject> both = List.of(new Window(ONE), new Window(TWO));
        assertThat(RoutingExit.leaving(both, List.of(clerk(ONE), clerk(TWO)))).isEmpty();
    }

    @Test
    void whatOnlyItsClerksCanDoKeepsItIn() {
        List<AlarmSubject> alarms = List.of(new Window(ONE));
        assertThat(RoutingExit.leaving(alarms, List.of(clerk(ONE), clerk(TWO, "business"))))
                .isEmpty();
        assertThat(RoutingExit.leaving(alarms, List.of(clerk(ONE, "medical"), clerk(TWO, "business"))))
                .isEmpty();
        assertThat(RoutingExit.leaving(
                        alarms, List.of(clerk(ONE, "medical"), clerk(TWO, "business"), clerk(TWO, "medical"))))
                .containsExactly(ONE);
    }

    @Test
    void aLineFromOneKioskIsNotTheWindowsFaultAndThoseFromTwoAre() {
        List<OnDuty> onDuty = List.of(clerk(ONE), clerk(TWO));
        List<AlarmSubject> line = List.of(new Pair(KIOSK, ONE), new Pair(KIOSK, TWO), new Kiosk(OTHER_KIOSK));
        assertThat(RoutingExit.leaving(line, onDuty)).isEmpty();
        List<AlarmSubject> lines = List.of(new Pair(KIOSK, ONE), new Pair(OTHER_KIOSK, ONE));
        assertThat(RoutingExit.leaving(lines, onDuty)).containsExactly(ONE);
    }
}
