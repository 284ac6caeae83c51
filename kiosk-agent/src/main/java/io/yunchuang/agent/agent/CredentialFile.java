package io.yunchuang.agent.agent;

import io.yunchuang.signaling.protocol.KioskId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the credential is kept: a file of mode 0600. */
final class CredentialFile {
    private final PrivateFile file;

    CredentialFile(Path dataDir) {
        this.file = new PrivateFile(dataDir.resolve("credential"));
    }

    /** The credential of the last enrolment. */
    Optional<Credential> read() {
        return file.read()
                .flatMap(content -> Optional.ofNullable(content.getProperty("token"))
                        .flatMap(token -> Optional.ofNullable(content.getProperty("kiosk"))
                                .map(kiosk -> new Credential(new KioskId(kiosk), token))));
    }

    void write(Credential credential) {
        Properties content = new Properties();
        content.setProperty("kiosk", credential.kiosk().value());
        content.setProperty("token", credential.token());
        file.write(content);
    }
}
