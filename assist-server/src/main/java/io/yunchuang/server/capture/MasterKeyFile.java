package io.yunchuang.server.capture;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** A master key in a file. */
final class MasterKeyFile {
    private MasterKeyFile() {}

    /** @throws IllegalStateException when it cannot be read; the message says which file */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The master key of yunchuang.capture cannot be read from " + file, e);
        }
    }

    /** The key in that file, made there for its owner alone when there is none. */
    static String readOrMake(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            make(file);
        } catch (FileAlreadyExistsException there) {
            // Of an earlier start, or of another server that starts beside this one.
        } catch (IOException e) {
            throw new IllegalStateException("The master key of yunchuang.capture cannot be kept in " + file, e);
        }
        return read(file);
    }

    /** Complete under another name first, so that nobody reads half a key. */
    private static void make(Path file) throws IOException {
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", ownerOnly(file));
        try {
            String key = Base64.getEncoder().encodeToString(Sealing.newKey().getEncoded());
            Files.writeString(whole, key + "\n", StandardOpenOption.WRITE);
            if (Files.notExists(file)) {
                Files.createLink(file, whole);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<PosixFilePermission> owner = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                : new FileAttribute<?>[0];
    }
}
