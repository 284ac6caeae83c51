package io.yunchuang.agent.device;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A key of a Linux input device ({@code struct input_event} of 64-bit systems, codes of input-event-codes.h).
 *
 * @param code which key
 * @param down pressed (or repeated), else released
 * @param at the kernel's time of it
 */
record KeyEvent(int code, boolean down, Instant at) {
    static final int ENTER = 28;
    static final int KEYPAD_ENTER = 96;
    static final int LEFT_SHIFT = 42;
    static final int RIGHT_SHIFT = 54;

    private static final int SIZE = 24;
    private static final int EV_KEY = 1;
    private static final int NANOS_OF_MICRO = 1_000;

    /** The US layout, which scanners play as they leave the factory. */
    private static final Map<Integer, String> CHARACTERS = Stream.of(
                    row(2, "1234567890-=", "!@#$%^&*()_+"),
                    row(16, "qwertyuiop[]", "QWERTYUIOP{}"),
                    row(30, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
                    row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
                    row(57, " ", " "))
            .flatMap(row -> row.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<Integer, String> row(int first, String plain, String shifted) {
        return IntStream.range(0, plain.length())
                .boxed()
                .collect(Collectors.toMap(i -> first + i, i -> plain.substring(i, i + 1) + shifted.charAt(i)));
    }

    /**
     * Waits for the next key; passes over what is no key.
     *
     * @throws IOException at the end, which is also what an unplugged device gives
     */
    static KeyEvent read(InputStream device) throws IOException {
        DataInputStream data = new DataInputStream(device);
        byte[] bytes = new byte[SIZE];
        while (true) {
            data.readFully(bytes);
            ByteBuffer event = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
            Instant at = Instant.ofEpochSecond(event.getLong(0), event.getLong(8) * NANOS_OF_MICRO);
            if (event.getShort(16) == EV_KEY) {
                return new KeyEvent(event.getShort(18), event.getInt(20) != 0, at);
            }
        }
    }

    boolean isEnter() {
        return code == ENTER || code == KEYPAD_ENTER;
    }

    boolean isShift() {
        return code == LEFT_SHIFT || code == RIGHT_SHIFT;
    }

    /** The character that the key gives; most keys give none. */
    Optional<Character> character(boolean shift) {
        return Optional.ofNullable(CHARACTERS.get(code)).map(both -> both.charAt(shift ? 1 : 0));
    }
}
