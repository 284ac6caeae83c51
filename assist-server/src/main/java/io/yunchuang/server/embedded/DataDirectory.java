package io.yunchuang.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The directory in which one server keeps its embedded PostgreSQL and Redis, held by a file lock. The operating system
 * gives the lock back however the holder ends, kill -9 included.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK_FILE = "lock";

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the directory where needed and holds it until {@link #close()}.
     *
     * @throws StartRefused when another server holds it, or it cannot be written
     */
    public static DataDirectory hold(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    root.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                String holder = StandardCharsets.US_ASCII
                        .decode(read(channel))
                        .toString()
                        .strip();
                channel.close();
                throw new StartRefused("Another Yunchuang server (process " + holder + ") already runs on the data in "
                        + root + ". Stop that one first, or give this one its own directory with YUNCHUANG_DATA_DIR.");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new StartRefused("The data directory " + root + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** The absolute path. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Held by this very process, as in tests.
            return Optional.empty();
        }
    }

    private static ByteBuffer read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        return content.flip();
    }
}
