package io.yunchuang.server.launch;

import io.yunchuang.server.embedded.StartRefused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;

/** A PKCS12 file with one certificate and its key. */
record KeyStoreFile(Path file, String password) {
    /** @throws StartRefused when the file is missing, is no key store, has another password or no certificate */
    X509Certificate certificate() {
        try {
            KeyStore store = KeyStore.getInstance(new File(file.toString()), password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return certificate;
                }
            }
            throw new StartRefused("There is no certificate in " + file + ".");
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("The certificate in " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** SHA-256 of the certificate, as browsers show it: {@code AB:CD:…}. */
    String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
