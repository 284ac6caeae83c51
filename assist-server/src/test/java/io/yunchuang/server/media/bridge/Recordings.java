package io.yunchuang.server.media.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What was recorded between a real bridge, real browsers and whoever drove them. */
public final class Recordings {
    private Recordings() {}

    /** The names of all exchanges in which a bridge has refused something, and of those that were tried anew after that. */
    public static List<String> errors() {
        try (Stream<Path> files =
                Files.list(Path.of(Recordings.class.getResource("recorded").toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("error-"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

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
