package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.bothAnswer;
import static io.yunchuang.server.dialtest.DialTestScene.kioskReport;
import static io.yunchuang.server.dialtest.DialTestScene.report;

import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.LinkId;
import java.util.List;
import java.util.Map;

/** What managers, kiosks and probes do in a dial-test that a window's probe answers. */
final class ProbeScene {
    private ProbeScene() {}

    /** Asks for a test of that pair; gives it once the kiosk, whose page is fresh, is asked. */
    static DialTestId ask(LivePage kiosk, String name, String window) {
        Person.staff("manager")
                .request()
                .body(Map.of("kiosks", List.of(name), "windows", List.of(window), "mode", "PROBE"))
                .post("/api/dial-tests")
                .then()
                .statusCode(202);
        return awaitAsked(kiosk);
    }

    /** Lets both pages answer and tell that all is well. */
    static void pass(DialTestId test, LivePage kiosk, LivePage probe) {
        LinkId link = bothAnswer(kiosk, probe);
        kiosk.send(new ClientMessage.ReportTest(test, link, kioskReport()));
        probe.send(new ClientMessage.ReportTest(test, link, report(MeasuredSteps.KIOSK_HERTZ, 88)));
    }

    /** Takes the credential of that window's probe away, if there is one. */
    static void revoke(String window) {
        Person.staff("manager")
                .request()
                .delete("/api/access/probes/" + window)
                .then()
                .statusCode(204);
    }
}
