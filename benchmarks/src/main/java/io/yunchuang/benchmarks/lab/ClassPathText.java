package io.yunchuang.benchmarks.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts on the class path, such as scripts for pages. */
public final class ClassPathText {
    private ClassPathText() {}

    /** @param path from the root, such as {@code /restart/watch.js} */
    public static String read(String path) {
        try (InputStream in = ClassPathText.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
