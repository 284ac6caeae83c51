package io.yunchuang.agent.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The start flags of the kiosk profile, as kiosk-agent/profile keeps them with their reasons. */
final class StartFlags {
    private StartFlags() {}

    /** Those of the call window, the work window or the probe. */
    static List<String> of(String window) {
        String name = "/profile/" + window + ".flags";
        try (InputStream file = StartFlags.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the agent's jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("--"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
