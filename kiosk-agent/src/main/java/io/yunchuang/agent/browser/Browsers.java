package io.yunchuang.agent.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the browser of this machine. */
public final class Browsers {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe", "msedge.exe");

    private Browsers() {}

    /** The first Chromium on the search path, which is written as the environment's PATH is. */
    public static Optional<Path> find(String searchPath) {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(searchPath.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
