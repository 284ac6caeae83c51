package io.yunchuang.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A store's process that outlived its server, found through the process id file it left in the data directory. Only the
 * holder of that directory's lock may look for one: then whatever still runs there belongs to nobody.
 */
record Orphan(ProcessHandle process) {
    /** PostgreSQL writes a checkpoint before it ends, Redis a snapshot. */
    private static final Duration END_WITHIN = Duration.ofSeconds(20);

    /**
     * The process named in the first line of {@code pidFile}, if it lives and is what we started: process ids are used
     * again, so its program must be {@code program} and it must work in, or have been started on, {@code directory}.
     */
    static Optional<Orphan> find(Path pidFile, String program, Path directory) {
        return pidOf(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> runs(process, program) && worksIn(process, directory))
                .map(Orphan::new);
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
            process.onExit().orTimeout(END_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
        } catch (IOException | CompletionException e) {
            throw new StartRefused(
                    "A database process (" + pid + ") left over from an earlier run does not end. Stop it with: kill "
                            + pid,
                    e);
        }
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
