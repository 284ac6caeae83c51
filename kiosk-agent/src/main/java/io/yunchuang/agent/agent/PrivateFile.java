package io.yunchuang.agent.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A small properties file that nobody else may read, replaced as a whole. */
final class PrivateFile {
    private final Path file;

    PrivateFile(Path file) {
        this.file = file;
    }

    /** What is in it; empty when it is not there. */
    Optional<Properties> read() {
        Properties content = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            content.load(reader);
            return Optional.of(content);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new AgentException("The file " + file + " cannot be read. Remove it and enrol the agent anew.");
        }
    }

    /** Puts the content in its place at once, so that a crash leaves the old or the new. */
    void write(Properties content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            // Made with its rights, not given them later: no moment at which somebody else could open it.
            try (SeekableByteChannel channel = Files.newByteChannel(
                            fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights());
                    var out = Channels.newOutputStream(channel)) {
                content.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On Windows the folder under the user's home is private already. */
    private FileAttribute<?>[] rights() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
