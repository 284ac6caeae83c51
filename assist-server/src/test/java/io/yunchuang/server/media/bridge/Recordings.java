package io.yunchuang.server.media.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What was recorded between a real bridge, real browsers and whoever drove them. */
public final class Recordings {
    private Recordings() {}

    /** A file of them; descriptions with the line ends of RFC 8866. */
    public static String text(String name) {
        try (InputStream file = Recordings.class.getResourceAsStream("recorded/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return name.endsWith(".sdp") ? text.replace("\n", "\r\n") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
