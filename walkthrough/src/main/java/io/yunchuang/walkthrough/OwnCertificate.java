package io.yunchuang.walkthrough;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for this machine's loopback that is valid for a day and that nobody vouches for, with its key, in PEM files.
 *
 * @param fingerprint by which a browser can be told to take it all the same: Base64 of the SHA-256 of its public key
 */
public record OwnCertificate(Path certificate, Path key, String fingerprint) {
    private static final char[] PASSWORD = "loopback".toCharArray();
    private static final String NAME = "relay";

    /** Makes a new one in that directory, with the JDK's own means. */
    public static OwnCertificate make(Path place) throws IOException, GeneralSecurityException {
        Files.createDirectories(place);
        Path store = place.resolve("relay.p12");
        generate(store);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream from = Files.newInputStream(store)) {
            made.load(from, PASSWORD);
        }
        Certificate certificate = made.getCertificate(NAME);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(certificate.getPublicKey().getEncoded());
        return new OwnCertificate(
                pem(place.resolve("certificate.pem"), "CERTIFICATE", certificate.getEncoded()),
                pem(
                        place.resolve("key.pem"),
                        "PRIVATE KEY",
                        made.getKey(NAME, PASSWORD).getEncoded()),
                Base64.getEncoder().encodeToString(digest));
    }

    private static void generate(Path store) throws IOException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "1",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool has made no certificate: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }
}
