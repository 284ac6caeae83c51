package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestDevices;
import io.yunchuang.signaling.protocol.DialTestDevices.Camera;
import io.yunchuang.signaling.protocol.DialTestDevices.Microphone;
import io.yunchuang.signaling.protocol.DialTestDevices.State;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.CandidateKind;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import io.yunchuang.signaling.protocol.DialTestTools;
import io.yunchuang.signaling.protocol.DialTestTools.Echo;
import io.yunchuang.signaling.protocol.DialTestTools.Paper;
import io.yunchuang.signaling.protocol.DialTestTools.PaperState;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.SelfTestView;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * SIMULATED: a page that takes part in dial-tests over a real socket and has no media. It answers as real pages do, and what it
 * tells of sound and picture is made up: good, and a little different each time.
 */
public final class TestedPage implements LivePage.Listener {
    private static final double LONGEST_ROUND_TRIP = 120;
    private static final int FRAMES = 45;

    private final RandomGenerator random;
    private final LivePage page;
    private Optional<DialTestId> answered = Optional.empty();
    private Optional<LinkId> told = Optional.empty();
    private boolean ready;
    private boolean hangs;

    /** A kiosk's page, or a clerk's console that goes on duty. */
    public TestedPage(Wire wire, Role role, Credential who) {
        this.random = new Random(who.id().hashCode());
        this.page = new LivePage(wire, role, who, this);
        // A kiosk has no duty to go on.
        this.ready = role == Role.KIOSK;
    }

    /** Connects; on the wire's event loop. */
    public void open() {
        page.open();
    }

    /** Goes away for good; on the wire's event loop. */
    public void leave() {
        page.leave();
    }

    /** From now on it holds its socket and does nothing else, as a page that has crashed. */
    public void hang() {
        hangs = true;
    }

    /** Whether tests may come. */
    public boolean isReady() {
        return ready;
    }

    @Override
    public void lost() {
        answered = Optional.empty();
        told = Optional.empty();
    }

    @Override
    public void heard(ServerMessage message, long nanos) {
        if (hangs) {
            return;
        }
        if (message instanceof ServerMessage.SelfTest(Optional<SelfTestView> view)) {
            view.ifPresent(this::takePart);
        } else if (message instanceof ServerMessage.Clerk clerk) {
            goOnDuty(clerk.view().duty().status());
        }
    }

    private void goOnDuty(ClerkStatus status) {
        ready = status == ClerkStatus.READY;
        if (status == ClerkStatus.OFF || status == ClerkStatus.PAUSED) {
            page.say(new ClientMessage.GoReady());
        }
    }

    private void takePart(SelfTestView view) {
        if (!answered.equals(Optional.of(view.test()))) {
            answered = Optional.of(view.test());
            // The same two pages have the same link again.
            told = Optional.empty();
            page.say(new ClientMessage.AnswerTest(view.test()));
        }
        view.peer().filter(peer -> !told.equals(Optional.of(peer.link()))).ifPresent(peer -> {
            told = Optional.of(peer.link());
            page.say(new ClientMessage.ReportTest(view.test(), peer.link(), report(view)));
        });
    }

    private DialTestReport report(SelfTestView view) {
        boolean kiosk = view.sendHertz() == MeasuredSteps.KIOSK_HERTZ;
        double hears = kiosk ? MeasuredSteps.WINDOW_HERTZ : MeasuredSteps.KIOSK_HERTZ;
        return new DialTestReport(
                Optional.of(new Path(
                        CandidateKind.HOST,
                        CandidateKind.HOST,
                        Optional.of(random.nextDouble(LONGEST_ROUND_TRIP)),
                        random.nextLong(200, 900),
                        Optional.of(random.nextDouble()),
                        true,
                        PlainText.EMPTY)),
                Optional.of(new Sound(hears + random.nextDouble(-2, 2), random.nextDouble(-26, -20))),
                picture(640, 360),
                random.nextLong(-200, 200),
                Optional.of(kiosk ? kioskTools() : consoleTools()));
    }

    private Picture picture(int width, int height) {
        return new Picture(FRAMES + random.nextInt(8), 0, width, height, Optional.of(random.nextLong(20, 150)));
    }

    private DialTestTools consoleTools() {
        return new DialTestTools(
                Optional.of(picture(960, 540)),
                Optional.of(new Echo(10, 10, Optional.of(random.nextDouble(LONGEST_ROUND_TRIP)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(devices()));
    }

    private DialTestTools kioskTools() {
        Paper none = new Paper(PaperState.NO_CAMERA, 0, 0, 0, Optional.empty(), 0);
        return new DialTestTools(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(none),
                Optional.empty(),
                Optional.of(devices()));
    }

    private DialTestDevices devices() {
        return new DialTestDevices(
                new Microphone(State.WORKS, false, Optional.of(random.nextDouble(-60, -30))),
                new Camera(State.WORKS, 640, 360, random.nextDouble(60, 180)));
    }
}
