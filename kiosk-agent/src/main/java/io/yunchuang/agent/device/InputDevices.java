package io.yunchuang.agent.device;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The kernel's own list of input devices, {@code /proc/bus/input/devices}. It says what a device can do, so that power
 * buttons and remote controls, which also call themselves keyboards, are told from a full keyboard.
 */
final class InputDevices {
    // input-event-codes.h
    private static final int EV_KEY = 0x01;
    private static final int EV_REL = 0x02;
    private static final int BTN_LEFT = 0x110;

    /**
     * One device.
     *
     * @param handlers who listens to it, such as {@code kbd} and {@code event3}
     * @param events what it can send, bit n for event type n
     * @param keys which keys and buttons it has, bit n for code n
     */
    record Device(String name, Set<String> handlers, BigInteger events, BigInteger keys) {
        /** It has the letters, the digits, space and Enter. */
        boolean isFullKeyboard() {
            return events.testBit(EV_KEY) && FULL.stream().allMatch(keys::testBit);
        }

        /** It moves a pointer by steps and has a left button; a touch screen does not. */
        boolean isMouse() {
            return events.testBit(EV_REL) && keys.testBit(BTN_LEFT);
        }
    }

    private static final List<Integer> FULL = fullKeyboard();

    private InputDevices() {}

    /** Reads the kernel's list; a block that is not understood is a device that can do nothing. */
    static List<Device> parse(String list) {
        return Arrays.stream(list.split("\n\\s*\n"))
                .filter(block -> !block.isBlank())
                .map(InputDevices::device)
                .toList();
    }

    private static Device device(String block) {
        List<String> lines = block.lines().toList();
        String name = value(lines, "N: Name=").orElse("").replace("\"", "");
        Set<String> handlers =
                Set.copyOf(Arrays.asList(value(lines, "H: Handlers=").orElse("").split(" ")));
        return new Device(name, handlers, bits(value(lines, "B: EV=")), bits(value(lines, "B: KEY=")));
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst();
    }

    /** Words of 64 bits in hexadecimal, the highest first, without leading zeros. */
    private static BigInteger bits(Optional<String> words) {
        String digits = words.stream()
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .map(word -> "0".repeat(Math.max(0, 16 - word.length())) + word)
                .collect(Collectors.joining());
        return digits.matches("[0-9a-fA-F]+") ? new BigInteger(digits, 16) : BigInteger.ZERO;
    }

    private static List<Integer> fullKeyboard() {
        List<Integer> keys = new ArrayList<>();
        IntStream.rangeClosed(2, 11).forEach(keys::add); // 1 … 0
        IntStream.rangeClosed(16, 25).forEach(keys::add); // Q … P
        IntStream.rangeClosed(30, 38).forEach(keys::add); // A … L
        IntStream.rangeClosed(44, 50).forEach(keys::add); // Z … M
        keys.add(28); // Enter
        keys.add(57); // space
        return List.copyOf(keys);
    }
}
