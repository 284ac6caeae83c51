package io.yunchuang.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a program has written to its log since it was started; earlier starts wrote there, too.
 *
 * @param from in bytes
 */
record NewWords(Path log, long from) {
    /** From now on. */
    static NewWords of(Path log) {
        return new NewWords(log, log.toFile().length());
    }

    boolean contain(String words) {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(words);
        } catch (IOException nothingYet) {
            return false;
        }
    }
}
