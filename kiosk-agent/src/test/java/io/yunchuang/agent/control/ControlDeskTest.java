package io.yunchuang.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.remotecontrol.control.SteadyClock;
import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlLeaseView;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.ControlState;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.Region;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import io.yunchuang.signaling.protocol.control.ScreenPoint;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ControlDeskTest {
    private static final CallId CALL = new CallId(UUID.fromString("00000000-0000-0000-0000-000000000001"));

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final LeaseId lease = LeaseId.random();
    private final ControlDesk desk = new ControlDesk(
            new SteadyClock(Clock.systemUTC()),
            ScreenGeometry.of(100, 100),
            List.of(new Region(0.9, 0, 0.1, 1)),
            new TellingSink(),
            new Recorder());

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void eventsPassUnderTheServersLeaseAndNoOther() throws InterruptedException {
        send(LeaseId.random(), 1, new ControlEvent.Key(ControlKey.KEY_A, true));
        grant();
        send(LeaseId.random(), 2, new ControlEvent.Key(ControlKey.KEY_B, true));
        send(lease, 3, new ControlEvent.Key(ControlKey.KEY_C, true));
        assertThat(done.take()).isEqualTo("down KEY_C");
        assertThat(told.take()).isEqualTo(new ControlState(true, 0));
    }

    @Test
    void theServersWordEndsItAndEverythingIsLetGo() throws InterruptedException {
        grant();
        send(lease, 1, new ControlEvent.Key(ControlKey.KEY_C, true));
        desk.lease(Optional.empty());
        assertThat(done.take()).isEqualTo("down KEY_C");
        assertThat(done.take()).isEqualTo("everything up");
        assertThat(told.take()).isEqualTo(new ControlState(true, 0));
        ControlReport report = (ControlReport) told.take();
        assertThat(report.call()).isEqualTo(CALL);
        assertThat(report.events()).containsEntry(ControlKind.KEY, 1);
        assertThat(told.take()).isEqualTo(new ControlState(false, 0));
    }

    @Test
    void aLeaseThatIsNotRenewedRunsOutByItselfAndTheServerHearsOfIt() throws InterruptedException {
        desk.lease(Optional.of(view(100)));
        assertThat(told.take()).isEqualTo(new ControlState(true, 0));
        assertThat(told.take()).isInstanceOf(ControlReport.class);
        assertThat(told.take()).isEqualTo(CALL);
        assertThat(told.take()).isEqualTo(new ControlState(false, 0));
        desk.renewed(lease, Duration.ofSeconds(2));
        send(lease, 1, new ControlEvent.Key(ControlKey.KEY_C, true));
        desk.close();
        assertThat(done).doesNotContain("down KEY_C");
    }

    @Test
    void theCitizensHandWinsForAWhile() throws InterruptedException {
        grant();
        assertThat(told.take()).isEqualTo(new ControlState(true, 0));
        desk.localInput();
        send(lease, 1, new ControlEvent.Key(ControlKey.KEY_C, true));
        assertThat(((ControlState) told.take()).pausedMillis()).isBetween(1L, 2_000L);
        desk.close();
        assertThat(done).doesNotContain("down KEY_C");
    }

    @Test
    void nothingIsPressedWhereTheScreenIsAlwaysHiddenWhateverThePageSays() throws InterruptedException {
        grant();
        press(1, new ScreenPoint(0.95f, 0.5f));
        desk.mask(List.of(new Region(0, 0, 0.1, 1)));
        press(3, new ScreenPoint(0.05f, 0.5f));
        press(5, new ScreenPoint(0.95f, 0.5f));
        desk.mask(List.of());
        press(7, new ScreenPoint(0.95f, 0.5f));
        press(9, new ScreenPoint(0.05f, 0.5f));
        assertThat(done.take()).isEqualTo("at Pixel[x=5, y=50]");
        assertThat(done.take()).isEqualTo("down PRIMARY");
    }

    @Test
    void aStopAtTheKioskEndsItHereFirstAndThenAtTheServer() throws InterruptedException {
        grant();
        send(lease, 1, new ControlEvent.Button(new ScreenPoint(0.5f, 0.5f), PointerButton.PRIMARY, true));
        desk.stop();
        send(lease, 2, new ControlEvent.Key(ControlKey.KEY_C, true));
        assertThat(told.take()).isEqualTo(new ControlState(true, 0));
        assertThat(told.take()).isInstanceOf(ControlReport.class);
        assertThat(told.take()).isEqualTo(CALL);
        assertThat(told.take()).isEqualTo(new ControlState(false, 0));
        assertThat(done.take()).isEqualTo("at Pixel[x=50, y=50]");
        assertThat(done.take()).isEqualTo("down PRIMARY");
        assertThat(done.take()).isEqualTo("everything up");
        desk.close();
        assertThat(done).doesNotContain("down KEY_C");
    }

    @Test
    void aPingComesBackWithoutALeaseAndDoesNothing() throws InterruptedException {
        byte[] ping = ControlCodec.write(new ControlFrame.Free(1, 0, new ControlEvent.Ping()));
        desk.event(ByteBuffer.wrap(ping));
        assertThat(told.take()).isEqualTo(ByteBuffer.wrap(ping));
        desk.event(ByteBuffer.wrap(
                ControlCodec.write(new ControlFrame.Free(2, 0, new ControlEvent.Point(new ScreenPoint(0.5f, 0.5f))))));
        desk.close();
        assertThat(told).isEmpty();
        assertThat(done).doesNotContain("at Pixel[x=50, y=50]");
    }

    private void grant() {
        desk.lease(Optional.of(view(2_000)));
    }

    private ControlLeaseView view(long validMillis) {
        CallView.ClerkCard clerk = new CallView.ClerkCard(
                new StaffId("clerk-1"), new Localized("王芳", "Wang Fang"), new Localized("窗口", "Window"));
        return new ControlLeaseView(CALL, lease, clerk, ControlScope.POINTER_AND_KEYBOARD, validMillis);
    }

    private void press(long sequence, ScreenPoint at) {
        send(lease, sequence, new ControlEvent.Button(at, PointerButton.PRIMARY, true));
        send(lease, sequence + 1, new ControlEvent.Button(at, PointerButton.PRIMARY, false));
    }

    private void send(LeaseId under, long sequence, ControlEvent.Input event) {
        desk.event(ByteBuffer.wrap(ControlCodec.write(new ControlFrame.Leased(under, sequence, 0, event))));
    }

    private final class Recorder implements ControlEvents {
        @Override
        public void report(ControlReport report) {
            told.add(report);
        }

        @Override
        public void stopped(CallId call) {
            told.add(call);
        }

        @Override
        public void echo(byte[] ping) {
            told.add(ByteBuffer.wrap(ping));
        }

        @Override
        public void state(ControlState state) {
            told.add(state);
        }
    }

    /** SIMULATED: writes down what would be done. */
    private final class TellingSink implements InputSink {
        @Override
        public void move(Pixel to) {
            done.add("at " + to);
        }

        @Override
        public void press(PointerButton button) {
            done.add("down " + button);
        }

        @Override
        public void release(PointerButton button) {
            done.add("up " + button);
        }

        @Override
        public void scroll(float linesRight, float linesDown) {
            done.add("wheel");
        }

        @Override
        public void press(ControlKey key) {
            done.add("down " + key);
        }

        @Override
        public void release(ControlKey key) {
            done.add("up " + key);
        }

        @Override
        public void commit(ControlText text) {
            done.add("text");
        }

        @Override
        public void releaseAll() {
            done.add("everything up");
        }

        @Override
        public void close() {
            releaseAll();
        }
    }
}
