package io.yunchuang.server.dialtest;

import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.SelfTestView;
import io.yunchuang.signaling.protocol.SelfTestView.Attended;
import io.yunchuang.signaling.protocol.SelfTestView.Stage;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What managers and pages do in a dial-test. */
final class DialTestScene {
    private DialTestScene() {}

    /** Presses "test now" for these; gives how many are in line because of it. */
    static int ask(List<String> kiosks, List<String> windows) {
        return Person.staff("manager")
                .request()
                .body(Map.of("kiosks", kiosks, "windows", windows))
                .post("/api/dial-tests")
                .then()
                .statusCode(202)
                .extract()
                .path("asked");
    }

    /** A test that waits for its kiosk's answer, with a clerk who is ready. */
    record Begun(LivePage kiosk, LivePage clerk, DialTestId id) implements AutoCloseable {
        @Override
        public void close() {
            kiosk.close();
            clerk.close();
        }
    }

    /** Has that pair tested, with a clerk of the window who is ready. */
    static Begun begin(String kiosk, String window, String clerk) {
        LivePage kioskPage = LivePeople.page(Person.kiosk(kiosk));
        LivePage console = LivePeople.readyClerk(clerk);
        ask(List.of(kiosk), List.of(window));
        return new Begun(kioskPage, console, awaitAsked(kioskPage));
    }

    /** Waits until the kiosk is in no call any more. */
    static void awaitNoCall(LivePage kiosk) {
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }

    /** Asks for a test of that pair that rings at the clerk. */
    static void askAttended(String kiosk, String window) {
        Person.staff("manager")
                .request()
                .body(Map.of("kiosks", List.of(kiosk), "windows", List.of(window), "mode", "ATTENDED"))
                .post("/api/dial-tests")
                .then()
                .statusCode(202);
    }

    /** Waits until an attended test is that far at the page. */
    static Attended awaitStage(LivePage page, Stage stage) {
        return page.await(
                ServerMessage.SelfTest.class,
                shown -> shown.view().flatMap(SelfTestView::attended).filter(told -> told.stage() == stage));
    }

    /** Waits until the page takes part in a test. */
    static DialTestId awaitAsked(LivePage page) {
        return page.await(ServerMessage.SelfTest.class, shown -> shown.view().map(SelfTestView::test));
    }

    /** Waits until the page is told of the link to the other one. */
    static LinkId awaitLink(LivePage page) {
        return page.await(
                ServerMessage.SelfTest.class,
                shown -> shown.view().flatMap(SelfTestView::peer).map(peer -> peer.link()));
    }

    /** Waits until the page takes part in none any more. */
    static void awaitLeft(LivePage page) {
        page.awaitShown(ServerMessage.SelfTest.class, shown -> shown.view().isEmpty());
    }

    /** Both pages answer, as they do by themselves. */
    static LinkId bothAnswer(LivePage kiosk, LivePage console) {
        DialTestId test = awaitAsked(kiosk);
        kiosk.send(new ClientMessage.AnswerTest(test));
        console.awaitShown(
                ServerMessage.SelfTest.class,
                shown -> shown.view()
                        .map(SelfTestView::test)
                        .filter(test::equals)
                        .isPresent());
        console.send(new ClientMessage.AnswerTest(test));
        awaitLink(console);
        return awaitLink(kiosk);
    }

    /** What a page tells that hears that tone and sees so many pictures. */
    static DialTestReport report(double hertz, int frames) {
        return new DialTestReport(
                Optional.of(new Path(
                        CandidateKind.HOST,
                        CandidateKind.HOST,
                        Optional.of(2.0),
                        150,
                        Optional.of(0.0),
                        true,
                        PlainText.EMPTY)),
                Optional.of(new Sound(hertz, -22)),
                new Picture(frames, 0, 640, 360, Optional.of(50L)),
                0,
                Optional.empty());
    }

    /** What the kiosk tells when all is well. */
    static DialTestReport kioskReport() {
        return report(MeasuredSteps.WINDOW_HERTZ, 90);
    }

    /** A test as it is stored, asked for at that moment at a kiosk of that centre. */
    static DialTestRow row(DialTest test, String centre, Instant asked) {
        DialTestRow row = new DialTestRow();
        row.take(test);
        row.centre = centre;
        row.askedBy = "manager";
        row.askedAt = asked;
        return row;
    }

    /** A test in that state. */
    static DialTest test(String kiosk, String window, DialTestMode mode, boolean line, DialTestState state) {
        return new DialTest(
                DialTestId.random(),
                new KioskId(kiosk),
                new WindowId(window),
                mode,
                line,
                DialTestLimits.USUAL,
                state,
                List.of(),
                Optional.empty());
    }

    /** Waits until that test is over; gives what came of it. */
    static DialTestState.Verdict awaitVerdict(Supplier<DialTest> test) {
        DialTest over = Patience.await().until(test::get, DialTest::isOver);
        return ((DialTestState.Finished) over.state()).verdict();
    }
}
