package io.yunchuang.signaling.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.LeaseId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every frame, and for bytes that are none. */
class ControlCodecPropertyTest {
    @Property
    void whatIsWrittenIsRead(@ForAll("frames") ControlFrame frame) {
        byte[] bytes = ControlCodec.write(frame);
        assertThat(bytes).hasSizeLessThanOrEqualTo(ControlCodec.MAX_BYTES);
        assertThat(ControlCodec.read(bytes)).isEqualTo(new FrameReading.Good(frame));
    }

    @Property(tries = 5_000)
    void anyBytesAreAFrameOrHaveAFault(@ForAll @Size(max = 80) byte[] bytes) {
        assertReadableOrFaulty(bytes);
    }

    @Property(tries = 5_000)
    void aDamagedFrameIsAFrameOrHasAFault(
            @ForAll("frames") ControlFrame frame,
            @ForAll int place,
            @ForAll byte value,
            @ForAll @IntRange(max = 3) int cut) {
        byte[] whole = ControlCodec.write(frame);
        byte[] bytes = Arrays.copyOf(whole, Math.max(0, whole.length - cut));
        if (bytes.length > 0) {
            bytes[Math.floorMod(place, bytes.length)] = value;
        }
        assertReadableOrFaulty(bytes);
    }

    @Property
    void whateverTheBitsOfANumberAreOnlyPlacesOnTheScreenAreRead(@ForAll int x, @ForAll int y) {
        byte[] bytes = ControlCodec.write(new ControlFrame.Free(1, 1, new ControlEvent.Point(new ScreenPoint(0, 0))));
        ByteBuffer.wrap(bytes).putInt(ControlCodec.HEAD, x).putInt(ControlCodec.HEAD + Float.BYTES, y);
        boolean onScreen = onScreen(Float.intBitsToFloat(x)) && onScreen(Float.intBitsToFloat(y));
        assertThat(ControlCodec.read(bytes) instanceof FrameReading.Good).isEqualTo(onScreen);
    }

    private static boolean onScreen(float value) {
        return value >= 0 && value <= 1;
    }

    private static void assertReadableOrFaulty(byte[] bytes) {
        switch (ControlCodec.read(bytes)) {
            case FrameReading.Good good ->
                assertThat(ControlCodec.write(good.frame())).isEqualTo(bytes);
            case FrameReading.Bad bad -> assertThat(bad.fault()).isNotNull();
        }
    }

    @Provide
    Arbitrary<ControlFrame> frames() {
        Arbitrary<LeaseId> leases = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .filter((high, low) -> (high | low) != 0)
                .as((high, low) -> new LeaseId(new UUID(high, low)));
        Arbitrary<Long> counts = Arbitraries.longs().between(0, ControlFrame.MAX_COUNT);
        Arbitrary<ControlFrame> leased =
                Combinators.combine(leases, counts, counts, inputs()).as(ControlFrame.Leased::new);
        Arbitrary<ControlFrame> free =
                Combinators.combine(counts, counts, marks()).as(ControlFrame.Free::new);
        return Arbitraries.oneOf(leased, free);
    }

    private static Arbitrary<ControlEvent.Input> inputs() {
        Arbitrary<Boolean> ups = Arbitraries.of(true, false);
        Arbitrary<Float> lines = Arbitraries.floats().between(-ControlEvent.MAX_LINES, ControlEvent.MAX_LINES);
        return Arbitraries.oneOf(
                points().map(ControlEvent.Move::new),
                Combinators.combine(points(), Arbitraries.of(PointerButton.class), ups)
                        .as(ControlEvent.Button::new),
                Combinators.combine(points(), lines, lines).as(ControlEvent.Wheel::new),
                Combinators.combine(Arbitraries.of(ControlKey.class), ups).as(ControlEvent.Key::new),
                texts().map(ControlText::new).map(ControlEvent.Text::new));
    }

    private static Arbitrary<ControlEvent.Mark> marks() {
        return Arbitraries.oneOf(
                points().map(ControlEvent.Point::new),
                points().list().ofMinSize(2).ofMaxSize(ControlEvent.MAX_STROKE).map(ControlEvent.Stroke::new),
                Arbitraries.just(new ControlEvent.Ping()));
    }

    private static Arbitrary<ScreenPoint> points() {
        Arbitrary<Float> fractions = Arbitraries.floats().between(0, 1);
        return Combinators.combine(fractions, fractions).as(ScreenPoint::new);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("上", "海", "𠮷", "😀", "a", " ", "\n", "\t", "é", "\u200D")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
