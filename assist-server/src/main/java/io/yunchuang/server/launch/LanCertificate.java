package io.yunchuang.server.launch;

import io.yunchuang.server.embedded.FileTrees;
import io.yunchuang.server.embedded.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A certificate of our own for this machine's names and addresses, so that browsers of other machines treat the pages as
 * a secure origin, which a camera needs. It is kept while it still fits, because people have told their browsers to trust
 * it, and made anew when an address has changed or its time is almost over.
 */
final class LanCertificate {
    /** Browsers refuse longer ones. */
    private static final Duration VALID = Duration.ofDays(365);

    private static final Duration RENEW_BEFORE_END = Duration.ofDays(7);
    private static final Duration MAKE_WITHIN = Duration.ofSeconds(30);
    /** Guards nothing, the format only demands one: what protects the key is that only its owner can read the file. */
    private static final String PASSWORD = "yunchuang";

    private LanCertificate() {}

    /**
     * The certificate in {@code directory} for exactly these names and addresses.
     *
     * @throws StartRefused when it cannot be made
     */
    static KeyStoreFile in(Path directory, Set<String> names, InstantSource clock) {
        KeyStoreFile kept = new KeyStoreFile(directory.resolve("server.p12"), PASSWORD);
        if (!Files.exists(kept.file()) || !fits(kept.certificate(), names, clock.instant())) {
            make(kept, names);
        }
        return kept;
    }

    private static boolean fits(X509Certificate certificate, Set<String> names, Instant now) {
        try {
            Set<String> inside = certificate.getSubjectAlternativeNames().stream()
                    .map(typeAndName -> typeAndName.get(1).toString())
                    .collect(Collectors.toSet());
            Instant end = certificate.getNotAfter().toInstant();
            return inside.equals(names) && now.isBefore(end.minus(RENEW_BEFORE_END));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static void make(KeyStoreFile target, Set<String> names) {
        Path directory = target.file().getParent();
        try {
            FileTrees.delete(directory);
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "yunchuang",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-validity",
                            Long.toString(VALID.toDays()),
                            "-dname",
                            "CN=Yunchuang",
                            "-ext",
                            "san=" + alternativeNames(names),
                            "-ext",
                            "eku=serverAuth",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            target.file().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            if (!keytool.waitFor(MAKE_WITHIN.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw refused(new IOException(Files.readString(directory.resolve("keytool.log"))));
            }
        } catch (IOException e) {
            throw refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        }
    }

    private static String alternativeNames(Set<String> names) {
        return names.stream()
                .map(name -> (LanNames.isAddress(name) ? "ip:" : "dns:") + name)
                .collect(Collectors.joining(","));
    }

    private static StartRefused refused(Exception cause) {
        return new StartRefused("The certificate for HTTPS cannot be made: " + cause.getMessage() + ".", cause);
    }
}
