package io.yunchuang.agent.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Stands for the agent under its watchdog: writes down its process id and lives until its standard input ends. */
final class Mortal {
    private Mortal() {}

    /** The file to write to, and an exit code to leave with at once; with a file "end" beside it it ends in order. */
    public static void main(String[] words) throws IOException {
        Files.writeString(
                Path.of(words[0]),
                ProcessHandle.current().pid() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        if (words.length > 1) {
            Runtime.getRuntime().halt(Integer.parseInt(words[1]));
        }
        if (Files.exists(Path.of(words[0]).resolveSibling("end"))) {
            return;
        }
        while (System.in.read() >= 0) {
            // Alive.
        }
    }
}
