package io.yunchuang.benchmarks.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is there to compare with.
 *
 * @param x11vnc whether all programs of that side are installed
 * @param tigerVnc the same
 * @param missing the Debian packages that would have to be installed
 */
record Programs(boolean x11vnc, boolean tigerVnc, List<String> missing) {
    /** Looks on that search path, written as the environment's PATH is, and for noVNC's pages. */
    static Programs find(String path, Path pages) {
        List<String> missing = new ArrayList<>();
        boolean page = note(Files.exists(pages.resolve("vnc.html")), "novnc", missing);
        boolean socket = note(isOn(path, "websockify"), "websockify", missing);
        boolean x11vnc = note(isOn(path, "x11vnc"), "x11vnc", missing);
        boolean tigerVnc = note(isOn(path, "Xtigervnc"), "tigervnc-standalone-server", missing);
        return new Programs(page && socket && x11vnc, page && socket && tigerVnc, List.copyOf(missing));
    }

    private static boolean note(boolean there, String name, List<String> missing) {
        if (!there) {
            missing.add(name);
        }
        return there;
    }

    private static boolean isOn(String path, String program) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
