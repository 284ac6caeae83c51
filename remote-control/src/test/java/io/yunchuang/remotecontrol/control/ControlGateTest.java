package io.yunchuang.remotecontrol.control;

import static io.yunchuang.remotecontrol.control.GateBench.VALID;
import static io.yunchuang.remotecontrol.control.GateBench.button;
import static io.yunchuang.remotecontrol.control.GateBench.key;
import static io.yunchuang.remotecontrol.control.GateBench.move;
import static io.yunchuang.remotecontrol.control.GateBench.text;
import static io.yunchuang.remotecontrol.control.GateBench.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.remotecontrol.input.RecordingInputSink.Clicked;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Committed;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Moved;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Scrolled;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Typed;
import io.yunchuang.remotecontrol.screen.Masks;
import io.yunchuang.remotecontrol.screen.Pixel;
import io.yunchuang.remotecontrol.screen.Region;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ControlGateTest {
    private final GateBench bench = new GateBench();

    @Test
    void whatTheLeaseAllowsIsDoneInOrder() {
        bench.granted();
        assertThat(bench.send(button(0.5, 0.5, true))).isEmpty();
        assertThat(bench.send(button(0.5, 0.5, false))).isEmpty();
        assertThat(bench.send(wheel(1, 1))).isEmpty();
        assertThat(bench.send(key(ControlKey.KEY_A, true))).isEmpty();
        assertThat(bench.send(key(ControlKey.KEY_A, false))).isEmpty();
        assertThat(bench.send(text("上海市松江区"))).isEmpty();
        assertThat(bench.sink.acts())
                .containsExactly(
                        new Moved(new Pixel(500, 250)),
                        new Clicked(PointerButton.PRIMARY, true),
                        new Moved(new Pixel(500, 250)),
                        new Clicked(PointerButton.PRIMARY, false),
                        new Moved(new Pixel(999, 499)),
                        new Scrolled(0, 3),
                        new Typed(ControlKey.KEY_A, true),
                        new Typed(ControlKey.KEY_A, false),
                        new Committed(new ControlText("上海市松江区")));
    }

    @Test
    void withoutALeaseNothingIsDone() {
        assertThat(bench.send(move(0, 0))).contains(DropReason.NO_LEASE);
        assertThat(bench.sink.acts()).isEmpty();
        assertThat(bench.gate.drops()).containsOnly(Map.entry(DropReason.NO_LEASE, 1));
    }

    @Test
    void aForgedLeaseAndOneOfAnotherCallAreNothing() {
        bench.granted();
        assertThat(bench.send(LeaseId.random(), 0, move(0, 0))).contains(DropReason.OTHER_LEASE);
        assertThat(bench.sink.acts()).isEmpty();
        assertThat(bench.gate.journal(bench.now).orElseThrow().dropped()).containsEntry(DropReason.OTHER_LEASE, 1);
    }

    static List<Consumer<GateBench>> ends() {
        return List.of(
                bench -> bench.gate.revoke(bench.now),
                bench -> bench.gate.settle(bench.later(2_000).now),
                bench -> bench.gate.localTouch(bench.now),
                bench -> bench.gate.grant(bench.lease, ControlScope.POINTER, VALID, bench.now),
                bench -> bench.gate.grant(LeaseId.random(), ControlScope.POINTER_AND_KEYBOARD, VALID, bench.now),
                bench -> bench.gate.resize(ScreenGeometry.of(640, 480), bench.now),
                bench -> bench.gate.close(bench.now));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void everyEndLetsKeysAndButtonsGo(Consumer<GateBench> end) {
        bench.granted();
        bench.send(button(0.5, 0.5, true));
        bench.send(key(ControlKey.KEY_A, true));
        end.accept(bench);
        assertThat(bench.sink.buttons()).isEmpty();
        assertThat(bench.sink.keys()).isEmpty();
        assertThat(bench.send(button(0.5, 0.5, false))).isPresent();
    }

    @Test
    void aLeaseEndsTwoSecondsAfterItsLastRenewalWhateverThatSays() {
        bench.granted();
        bench.later(1_500);
        assertThat(bench.gate.renew(bench.lease, Duration.ofHours(1), bench.now))
                .isTrue();
        assertThat(bench.gate.deadline()).contains(bench.now.plusSeconds(2));
        bench.later(1_999);
        assertThat(bench.send(move(0, 0))).isEmpty();
        bench.later(1);
        assertThat(bench.send(move(0, 0))).contains(DropReason.ENDED_LEASE);
        assertThat(bench.ends).containsExactly(LeaseEnd.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(ControlScope.class)
    void aLeaseThatHasEndedNeverComesBack(ControlScope scope) {
        bench.granted();
        bench.gate.revoke(bench.now);
        assertThat(bench.gate.renew(bench.lease, VALID, bench.now)).isFalse();
        assertThat(bench.gate.grant(bench.lease, scope, VALID, bench.now)).isFalse();
        assertThat(bench.send(move(0, 0))).contains(DropReason.ENDED_LEASE);
    }

    @Test
    void aRenewalOfAnotherLeaseChangesNothing() {
        bench.granted();
        assertThat(bench.gate.renew(LeaseId.random(), VALID, bench.now)).isFalse();
        assertThat(bench.send(move(0, 0))).isEmpty();
        assertThat(bench.ends).isEmpty();
    }

    @Test
    void aLeaseOfNoTimeIsOverAtOnce() {
        assertThat(bench.gate.grant(bench.lease, ControlScope.POINTER, Duration.ZERO, bench.now))
                .isFalse();
        assertThat(bench.ends).containsExactly(LeaseEnd.EXPIRED);
    }

    @Test
    void whatComesTwiceOrLateIsDropped() {
        bench.granted();
        assertThat(bench.send(bench.lease, 5, move(0, 0))).isEmpty();
        assertThat(bench.send(bench.lease, 5, move(0, 0))).contains(DropReason.OUT_OF_ORDER);
        assertThat(bench.send(bench.lease, 4, move(0, 0))).contains(DropReason.OUT_OF_ORDER);
        assertThat(bench.send(bench.lease, 6, move(0, 0))).isEmpty();
    }

    @Test
    void theTouchThatAgreedDoesNotPauseWhatItAgreedTo() {
        bench.gate.localTouch(bench.now);
        bench.granted();
        assertThat(bench.send(bench.lease, 1, move(0, 0))).isEmpty();
    }

    @Test
    void whatWasDroppedDuringAPauseCannotBePlayedAfterIt() {
        bench.granted();
        bench.gate.localTouch(bench.now);
        assertThat(bench.send(bench.lease, 1, button(0, 0, true))).contains(DropReason.PAUSED);
        bench.later(1_000);
        bench.gate.renew(bench.lease, VALID, bench.now);
        assertThat(bench.gate.state(bench.now).paused()).isEqualTo(Duration.ofSeconds(1));
        bench.later(1_000);
        assertThat(bench.gate.state(bench.now).paused()).isZero();
        assertThat(bench.send(bench.lease, 1, button(0, 0, true))).contains(DropReason.OUT_OF_ORDER);
        assertThat(bench.send(bench.lease, 2, button(0, 0, true))).isEmpty();
    }

    @Test
    void aFloodPassesFiveHundredTimesInASecondAtMostAndLeavesNothingPressed() {
        bench.granted();
        bench.send(button(0, 0, true));
        int passed = 1;
        for (int event = 0; event < 5_000; event++) {
            passed += bench.send(move(0.5, 0.5)).isEmpty() ? 1 : 0;
            bench.now = bench.now.plusNanos(200_000);
            bench.gate.renew(bench.lease, VALID, bench.now);
        }
        assertThat(passed).isBetween(490, 500);
        assertThat(bench.gate.drops()).containsKey(DropReason.TOO_FAST);
        assertThat(bench.send(button(0, 0, false))).isEmpty();
        assertThat(bench.sink.buttons()).isEmpty();
    }

    @Test
    void placesBesideTheScreenAndBytesThatAreNothingAreDropped() {
        bench.granted();
        byte[] frame = ControlCodec.write(new ControlFrame.Leased(bench.lease, 0, 0, move(0, 0)));
        ByteBuffer.wrap(frame).putFloat(ControlCodec.HEAD, Float.NaN);
        assertThat(bench.gate.receive(frame, bench.now)).contains(DropReason.OUT_OF_RANGE);
        ByteBuffer.wrap(frame).putFloat(ControlCodec.HEAD, 1.5f);
        assertThat(bench.gate.receive(frame, bench.now)).contains(DropReason.OUT_OF_RANGE);
        assertThat(bench.gate.receive(new byte[] {1, 2, 3}, bench.now)).contains(DropReason.UNREADABLE);
        ControlFrame pointing = new ControlFrame.Free(0, 0, new ControlEvent.Point(GateBench.at(0, 0)));
        assertThat(bench.gate.receive(ControlCodec.write(pointing), bench.now)).contains(DropReason.NOT_INPUT);
        assertThat(bench.sink.acts()).isEmpty();
    }

    @Test
    void aLeaseForThePointerTypesNothing() {
        bench.gate.grant(bench.lease, ControlScope.POINTER, VALID, bench.now);
        assertThat(bench.send(key(ControlKey.KEY_A, true))).contains(DropReason.OUT_OF_SCOPE);
        assertThat(bench.send(text("a"))).contains(DropReason.OUT_OF_SCOPE);
        assertThat(bench.send(button(0, 0, true))).isEmpty();
    }

    @Test
    void aTextLetsKeysGoFirst() {
        bench.granted();
        bench.send(key(ControlKey.SHIFT_LEFT, true));
        bench.send(text("a"));
        assertThat(bench.sink.acts())
                .containsExactly(
                        new Typed(ControlKey.SHIFT_LEFT, true),
                        new Typed(ControlKey.SHIFT_LEFT, false),
                        new Committed(new ControlText("a")));
        assertThat(bench.send(key(ControlKey.SHIFT_LEFT, false))).contains(DropReason.NOT_HELD);
    }

    @Test
    void nothingIsPressedInAMaskAndNothingDraggedIntoIt() {
        bench.granted();
        bench.gate.hide(new Masks(List.of(new Region(0.5f, 0, 1, 1))), bench.now);
        assertThat(bench.send(button(0.75, 0.5, true))).contains(DropReason.MASKED);
        assertThat(bench.send(wheel(0.5, 0.5))).contains(DropReason.MASKED);
        assertThat(bench.send(move(0.75, 0.5))).isEmpty();
        assertThat(bench.send(button(0.25, 0.5, true))).isEmpty();
        assertThat(bench.send(move(0.75, 0.5))).contains(DropReason.MASKED);
        assertThat(bench.send(button(0.75, 0.5, false))).isEmpty();
        assertThat(bench.sink.acts())
                .endsWith(
                        new Moved(new Pixel(250, 250)),
                        new Clicked(PointerButton.PRIMARY, true),
                        new Clicked(PointerButton.PRIMARY, false));
    }

    @Test
    void aMaskThatComesUnderThePressedPointerLetsGo() {
        bench.granted();
        bench.send(button(0.75, 0.5, true));
        bench.gate.hide(new Masks(List.of(new Region(0.5f, 0, 1, 1))), bench.now);
        assertThat(bench.sink.buttons()).isEmpty();
    }

    @Test
    void afterAResizePlacesAreThoseOfTheNewScreen() {
        bench.granted();
        bench.gate.resize(new ScreenGeometry(100, 50, 2000, 1000, 2), bench.now);
        bench.send(move(0.5, 0.5));
        assertThat(bench.sink.acts()).containsExactly(new Moved(new Pixel(550, 275)));
    }
}
