package io.yunchuang.walkthrough;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A screen of its own that nobody looks at (Xvfb), with the window manager of a kiosk: programs draw on it, and the
 * pointer really moves, as on a machine with a monitor.
 */
public final class Desktop implements AutoCloseable {
    private static final long ENDS_WITHIN_SECONDS = 10;

    private final String display;
    private final Path log;
    private final Deque<Process> processes = new ConcurrentLinkedDeque<>();
    private final Thread atExit = new Thread(this::endAll, "end-desktop");

    private Desktop(String display, Path log, Process screen) {
        this.display = display;
        this.log = log;
        processes.push(screen);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * A screen of that size under a display number that nobody uses.
     *
     * @param windowRules an openbox configuration
     * @param directory where the programs on it may write what they say
     */
    public static Desktop open(int width, int height, Path windowRules, Path directory) {
        String size = width + "x" + height + "x24";
        return open(List.of("Xvfb", "-screen", "0", size, "-nolisten", "tcp", "-noreset"), windowRules, directory);
    }

    /**
     * The same on an X server of another kind.
     *
     * @param screenServer the command that starts it, without a display number
     */
    public static Desktop open(List<String> screenServer, Path windowRules, Path directory) {
        try {
            Files.createDirectories(directory);
            Path log = directory.resolve("desktop.log");
            List<String> command = new ArrayList<>(screenServer);
            command.addAll(List.of("-displayfd", "1"));
            Process screen = new ProcessBuilder(command)
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            Desktop desktop = new Desktop(":" + displayNumber(screen), log, screen);
            desktop.start(
                    "openbox", "--config-file", windowRules.toAbsolutePath().toString());
            return desktop;
        } catch (IOException e) {
            String programs = screenServer.getFirst() + " and openbox";
            throw new UncheckedIOException(
                    "A screen needs " + programs
                            + " (Debian: apt install openbox, and xvfb or tigervnc-standalone-server)",
                    e);
        }
    }

    /** The value of {@code DISPLAY} with which programs draw here. */
    public String display() {
        return display;
    }

    /** The X server's process. */
    public ProcessHandle screen() {
        return processes.getLast().toHandle();
    }

    /** Starts a program on this screen; it ends with the screen. */
    public Process start(String... command) throws IOException {
        return start(new ProcessBuilder(List.of(command)));
    }

    /** The same for a program with an environment of its own. */
    public Process start(ProcessBuilder program) throws IOException {
        program.environment().put("DISPLAY", display);
        program.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        Process process = program.start();
        processes.push(process);
        return process;
    }

    /** Gives the screen another size, as another monitor does; it cannot be larger than at its start. */
    public void resize(int width, int height) throws IOException {
        // The made-up monitor cannot follow and xrandr says so; the screen that programs ask about does.
        start("xrandr", "--fb", width + "x" + height);
    }

    /** Ends the programs, the last one first, and then the screen. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        endAll();
    }

    private void endAll() {
        for (Process next = processes.poll(); next != null; next = processes.poll()) {
            end(next);
        }
    }

    /** A browser's helpers outlive it for a moment and still write into its folders. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        CompletableFuture<?>[] ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (ExecutionException | TimeoutException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Xvfb says which number it has taken as soon as it serves. */
    private static String displayNumber(Process screen) throws IOException {
        BufferedReader said = screen.inputReader(StandardCharsets.US_ASCII);
        String number = said.readLine();
        if (number == null) {
            throw new IOException("The X server has not started");
        }
        return number.strip();
    }
}
