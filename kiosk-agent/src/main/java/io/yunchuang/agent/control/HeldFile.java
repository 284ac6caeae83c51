package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is pressed, in a file that outlives the agent's own death: the next agent lets it go. It is written as memory, which
 * the system keeps when the process is killed: a press that waited for the disk would be felt.
 */
final class HeldFile {
    private static final Logger LOG = Logger.getLogger(HeldFile.class.getName());
    private static final String KEY = "key ";
    private static final String BUTTON = "button ";
    /** All keys and buttons there are take half of it; the rest is zero. */
    private static final int BYTES = 4_096;

    private final MappedByteBuffer memory;

    HeldFile(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = channel.map(MapMode.READ_WRITE, 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers exactly these. */
    void write(Collection<ControlKey> keys, Collection<PointerButton> buttons) {
        String text = Stream.concat(
                        keys.stream().map(key -> KEY + key.name()),
                        buttons.stream().map(button -> BUTTON + button.name()))
                .collect(Collectors.joining("\n"));
        memory.put(0, Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), BYTES));
    }

    /** Lets go what an agent before this one has left pressed, and forgets it. */
    void release(InputSink sink) {
        byte[] kept = new byte[BYTES];
        memory.get(0, kept);
        new String(kept, StandardCharsets.US_ASCII)
                .replace("\0", "")
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> release(line, sink));
        memory.put(0, new byte[BYTES]);
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
