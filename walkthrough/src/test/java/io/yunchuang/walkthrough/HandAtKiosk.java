package io.yunchuang.walkthrough;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * SIMULATED: a citizen's hand at a kiosk's keyboard and pointer, as a program of its own on that screen. To the agent it is
 * one of those that type in the citizen's stead, as an on-screen keyboard does.
 */
public final class HandAtKiosk {
    private final PrintStream commands;

    private HandAtKiosk(PrintStream commands) {
        this.commands = commands;
    }

    /** A hand at that screen; it goes with it. */
    static HandAtKiosk at(Desktop desktop) {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-cp",
                System.getProperty("java.class.path"),
                HandAtKiosk.class.getName());
        try {
            return new HandAtKiosk(
                    new PrintStream(desktop.start(program).getOutputStream(), true, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses keys together and lets them go; each is a name of {@link KeyEvent} without {@code VK_}. */
    void press(String... keys) {
        List<String> all = Arrays.asList(keys);
        all.forEach(this::hold);
        all.reversed().forEach(this::letGo);
    }

    /** Presses a key. */
    void hold(String key) {
        commands.println("hold " + key);
    }

    /** Lets a key go. */
    void letGo(String key) {
        commands.println("release " + key);
    }

    /** Clicks there, in pixels. */
    void click(int x, int y) {
        commands.println("click " + x + " " + y);
    }

    /** Obeys its input, a command a line. */
    public static void main(String[] arguments) throws AWTException, IOException, ReflectiveOperationException {
        Robot robot = new Robot();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            obey(robot, line.split(" "));
        }
        System.exit(0);
    }

    private static void obey(Robot robot, String[] words) throws ReflectiveOperationException {
        switch (words[0]) {
            case "hold" -> robot.keyPress(code(words[1]));
            case "release" -> robot.keyRelease(code(words[1]));
            case "click" -> {
                robot.mouseMove(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
                robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static int code(String key) throws ReflectiveOperationException {
        return KeyEvent.class.getField("VK_" + key).getInt(null);
    }
}
