package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What is pressed, in a file that outlives the agent's own death: the next agent lets it go. */
final class HeldFile {
    private static final Logger LOG = Logger.getLogger(HeldFile.class.getName());
    private static final String KEY = "key ";
    private static final String BUTTON = "button ";

    private final Path file;

    HeldFile(Path file) {
        this.file = file;
    }

    /** Remembers exactly these. */
    void write(Collection<ControlKey> keys, Collection<PointerButton> buttons) {
        List<String> lines = Stream.concat(
                        keys.stream().map(key -> KEY + key.name()),
                        buttons.stream().map(button -> BUTTON + button.name()))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go what an agent before this one has left pressed. */
    void release(InputSink sink) {
        try {
            for (String line : Files.readAllLines(file)) {
                release(line, sink);
            }
            Files.delete(file);
        } catch (NoSuchFileException nothingHeld) {
            // The usual case.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that was cut short by a crash names nothing; what it meant was not pressed yet. */
    private static void release(String line, InputSink sink) {
        try {
            if (line.startsWith(KEY)) {
                sink.release(ControlKey.valueOf(line.substring(KEY.length())));
            } else if (line.startsWith(BUTTON)) {
                sink.release(PointerButton.valueOf(line.substring(BUTTON.length())));
            }
            LOG.warning("let go what was left pressed: " + line);
        } catch (IllegalArgumentException cut) {
            LOG.warning("a line of the held keys was cut short");
        }
    }
}
