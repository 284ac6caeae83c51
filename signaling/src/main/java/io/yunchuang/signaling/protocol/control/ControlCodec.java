package io.yunchuang.signaling.protocol.control;

import io.yunchuang.signaling.protocol.LeaseId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Control events to and from their frames (PROTOCOL.md, "Control events"): big endian, without slack; every event has
 * exactly one frame. Thread-safe.
 */
public final class ControlCodec {
    /** The version of the form, the first byte of every frame. */
    public static final int VERSION = 1;

    /** Bytes before what is special to the type. */
    public static final int HEAD = 26;

    /** Largest frame in bytes: a text of 2,000 code points outside the basic plane. */
    public static final int MAX_BYTES = HEAD + 4 * 2_000;

    private static final UUID NO_LEASE = new UUID(0, 0);
    private static final int POINT_BYTES = 2 * Float.BYTES;

    private ControlCodec() {}

    /** Reads one frame; whatever the bytes are, they are a frame or have a fault, and nothing is thrown. */
    public static FrameReading read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new FrameReading.Bad(FrameFault.LENGTH_WRONG);
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            ControlFrame frame = frame(in);
            return in.hasRemaining() ? new FrameReading.Bad(FrameFault.LENGTH_WRONG) : new FrameReading.Good(frame);
        } catch (BufferUnderflowException e) {
            return new FrameReading.Bad(FrameFault.LENGTH_WRONG);
        } catch (BadControlException e) {
            return new FrameReading.Bad(e.fault());
        }
    }

    /** The one frame of an event. */
    public static byte[] write(ControlFrame frame) {
        FrameType type = FrameType.of(frame.event());
        UUID lease = switch (frame) {
            case ControlFrame.Leased leased -> leased.lease().value();
            case ControlFrame.Free free -> NO_LEASE;
        };
        byte[] body = body(frame.event());
        return ByteBuffer.allocate(HEAD + body.length)
                .put((byte) VERSION)
                .put((byte) type.number())
                .putLong(lease.getMostSignificantBits())
                .putLong(lease.getLeastSignificantBits())
                .putInt((int) frame.sequence())
                .putInt((int) frame.millis())
                .put(body)
                .array();
    }

    private static ControlFrame frame(ByteBuffer in) {
        if (in.get() != VERSION) {
            throw new BadControlException(FrameFault.VERSION_UNKNOWN);
        }
        FrameType type = required(FrameType.numbered(u8(in)), FrameFault.TYPE_UNKNOWN);
        UUID lease = new UUID(in.getLong(), in.getLong());
        if (type.leased() && lease.equals(NO_LEASE)) {
            throw new BadControlException(FrameFault.LEASE_MISSING);
        }
        if (!type.leased() && !lease.equals(NO_LEASE)) {
            throw new BadControlException(FrameFault.LEASE_NEEDLESS);
        }
        long sequence = Integer.toUnsignedLong(in.getInt());
        long millis = Integer.toUnsignedLong(in.getInt());
        return switch (event(type, in)) {
            case ControlEvent.Input input -> new ControlFrame.Leased(new LeaseId(lease), sequence, millis, input);
            case ControlEvent.Mark mark -> new ControlFrame.Free(sequence, millis, mark);
        };
    }

    private static ControlEvent event(FrameType type, ByteBuffer in) {
        return switch (type) {
            case MOVE -> new ControlEvent.Move(point(in));
            case BUTTON -> new ControlEvent.Button(point(in), button(in), down(in));
            case WHEEL -> new ControlEvent.Wheel(point(in), in.getFloat(), in.getFloat());
            case KEY -> new ControlEvent.Key(key(in), down(in));
            case TEXT -> new ControlEvent.Text(new ControlText(text(in)));
            case POINT -> new ControlEvent.Point(point(in));
            case STROKE -> new ControlEvent.Stroke(points(in));
            case PING -> new ControlEvent.Ping();
        };
    }

    private static byte[] body(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Move e -> put(room(POINT_BYTES), e.at()).array();
            case ControlEvent.Button e ->
                put(room(POINT_BYTES + 2), e.at())
                        .put((byte) e.button().number())
                        .put(action(e.down()))
                        .array();
            case ControlEvent.Wheel e ->
                put(room(2 * POINT_BYTES), e.at())
                        .putFloat(e.dx())
                        .putFloat(e.dy())
                        .array();
            case ControlEvent.Key e -> new byte[] {(byte) e.key().number(), action(e.down())};
            case ControlEvent.Text e -> e.text().value().getBytes(StandardCharsets.UTF_8);
            case ControlEvent.Point e -> put(room(POINT_BYTES), e.at()).array();
            case ControlEvent.Stroke e -> {
                ByteBuffer out = room(e.points().size() * POINT_BYTES);
                e.points().forEach(point -> put(out, point));
                yield out.array();
            }
            case ControlEvent.Ping e -> new byte[0];
        };
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes);
    }

    private static ByteBuffer put(ByteBuffer out, ScreenPoint point) {
        return out.putFloat(point.x()).putFloat(point.y());
    }

    private static byte action(boolean down) {
        return (byte) (down ? 1 : 0);
    }

    private static int u8(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get());
    }

    private static ScreenPoint point(ByteBuffer in) {
        return new ScreenPoint(in.getFloat(), in.getFloat());
    }

    private static List<ScreenPoint> points(ByteBuffer in) {
        List<ScreenPoint> points = new ArrayList<>();
        while (in.hasRemaining()) {
            points.add(point(in));
        }
        return points;
    }

    private static PointerButton button(ByteBuffer in) {
        return required(PointerButton.numbered(u8(in)), FrameFault.BUTTON_UNKNOWN);
    }

    private static ControlKey key(ByteBuffer in) {
        return required(ControlKey.numbered(u8(in)), FrameFault.KEY_UNKNOWN);
    }

    private static boolean down(ByteBuffer in) {
        return switch (u8(in)) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new BadControlException(FrameFault.ACTION_UNKNOWN);
        };
    }

    /** Strict: a new decoder reports what is not UTF-8 instead of replacing it. */
    private static String text(ByteBuffer in) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new BadControlException(FrameFault.TEXT_MALFORMED);
        }
    }

    private static <T> T required(Optional<T> found, FrameFault otherwise) {
        return found.orElseThrow(() -> new BadControlException(otherwise));
    }
}
