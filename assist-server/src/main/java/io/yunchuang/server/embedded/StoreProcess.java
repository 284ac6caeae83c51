package io.yunchuang.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * The process of a store, found through the process id file in its directory; it may have outlived an earlier server.
 * Only the holder of the {@link DataDirectory} may look for one: then whatever runs there is his to end.
 */
record StoreProcess(ProcessHandle process) {
    /** PostgreSQL writes a checkpoint before it ends, Redis a snapshot. */
    private static final Duration END_WITHIN = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);

    /**
     * The process named in the first line of {@code pidFile}, if it lives and is what we started: process ids are used
     * again, so its program must be {@code program} and it must work in, or have been started on, {@code directory}.
     */
    static Optional<StoreProcess> find(Path pidFile, String program, Path directory) {
        return pidOf(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> runs(process, program) && worksIn(process, directory))
                .map(StoreProcess::new);
    }

    /**
     * Ends the process in an orderly way.
     *
     * @param signal what the program takes as "end now, keep the data", for example {@code INT}
     * @throws StartRefused when it does not end
     */
    void end(String signal) {
        String pid = Long.toString(process.pid());
        try {
            new ProcessBuilder("kill", "-" + signal, pid).start();
        } catch (IOException e) {
            throw stays(pid, e);
        }
        long deadline = System.nanoTime() + END_WITHIN.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline) {
                throw stays(pid, new TimeoutException());
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
    }

    /**
     * A process that has ended stays in the process table until its parent takes note, and in a container nobody may.
     * It has no program any more, though.
     */
    private boolean isRunning() {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static StartRefused stays(String pid, Exception cause) {
        return new StartRefused("A store's process (" + pid + ") does not end. Stop it with: kill " + pid, cause);
    }

    private static Optional<Long> pidOf(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString().startsWith(program))
                .orElse(false);
    }

    private static boolean worksIn(ProcessHandle process, Path directory) {
        boolean startedOn = process.info()
                .commandLine()
                .map(line -> line.contains(directory.toString()))
                .orElse(false);
        return startedOn || workingDirectory(process).equals(Optional.of(directory));
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(
                    Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
