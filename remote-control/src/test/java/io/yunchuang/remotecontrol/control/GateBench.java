package io.yunchuang.remotecontrol.control;

import io.yunchuang.remotecontrol.input.RecordingInputSink;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import io.yunchuang.signaling.protocol.control.ScreenPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A gate with a recording sink, a clock that is turned by hand and somebody who sends in order. */
final class GateBench {
    static final Duration VALID = Duration.ofSeconds(2);

    final RecordingInputSink sink = new RecordingInputSink();
    final List<LeaseEnd> ends = new ArrayList<>();
    final List<JournalSummary> summaries = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    final ControlGate gate = new ControlGate(
            ControlPolicy.kiosk(),
            ScreenGeometry.of(1000, 500),
            sink,
            (why, summary) -> {
                ends.add(why);
                summaries.add(summary);
            },
            now);
    final LeaseId lease = new LeaseId(new UUID(0x0f1e2d3c4b5a6978L, 1));
    private long sequence;

    GateBench granted() {
        gate.grant(lease, ControlScope.POINTER_AND_KEYBOARD, VALID, now);
        return this;
    }

    GateBench later(long millis) {
        now = now.plusMillis(millis);
        return this;
    }

    Optional<DropReason> send(ControlEvent.Input event) {
        return send(lease, sequence++, event);
    }

    Optional<DropReason> send(LeaseId whose, long number, ControlEvent.Input event) {
        return gate.receive(ControlCodec.write(new ControlFrame.Leased(whose, number, 0, event)), now);
    }

    static ControlEvent.Input move(double x, double y) {
        return new ControlEvent.Move(at(x, y));
    }

    static ControlEvent.Input button(double x, double y, boolean down) {
        return new ControlEvent.Button(at(x, y), PointerButton.PRIMARY, down);
    }

    static ControlEvent.Input wheel(double x, double y) {
        return new ControlEvent.Wheel(at(x, y), 0, 3);
    }

    static ControlEvent.Input key(ControlKey key, boolean down) {
        return new ControlEvent.Key(key, down);
    }

    static ControlEvent.Input text(String text) {
        return new ControlEvent.Text(new ControlText(text));
    }

    static ScreenPoint at(double x, double y) {
        return new ScreenPoint((float) x, (float) y);
    }
}
