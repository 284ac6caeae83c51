package io.yunchuang.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The time in which a server's own PostgreSQL is switched off under it. */
public final class DatabaseOutage implements AutoCloseable {
    /** Written by PostgreSQL, with its process id in the first line. */
    private static final String PROCESS_ID_FILE = "postmaster.pid";

    private final List<String> command;

    private DatabaseOutage(List<String> command) {
        this.command = command;
    }

    /**
     * Ends PostgreSQL as an administrator would, who does not wait for its clients; gives back when it has ended.
     *
     * @param data of the server
     */
    static DatabaseOutage begin(Path data) {
        Path processId = processIdFile(data);
        try {
            ProcessHandle postgres = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(processId).getFirst()))
                    .orElseThrow();
            List<String> command = commandOf(postgres.info());
            new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid())).start();
            while (Files.exists(processId)) {
                Thread.onSpinWait();
            }
            return new DatabaseOutage(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to be root, which it only believes itself to be where the users have other names. */
    private static List<String> commandOf(ProcessHandle.Info postgres) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(postgres.command().orElseThrow());
        command.addAll(List.of(postgres.arguments().orElseThrow()));
        return command;
    }

    private static Path processIdFile(Path data) {
        try (Stream<Path> files = Files.walk(data, 3)) {
            return files.filter(file -> file.endsWith(PROCESS_ID_FILE))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, as it was; it ends with the server as before. */
    @Override
    public void close() {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
