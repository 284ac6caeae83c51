package io.yunchuang.agent.agent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the credential is kept: a file of mode 0600. */
final class CredentialFile {
    private final PrivateFile file;
    private final Form form;

    CredentialFile(Path folder, Form form) {
        this.file = new PrivateFile(folder.resolve("credential"));
        this.form = form;
    }

    /** The credential of the last enrolment. */
    Optional<Credential> read() {
        return file.read()
                .flatMap(content -> Optional.ofNullable(content.getProperty("token"))
                        .flatMap(token -> Optional.ofNullable(content.getProperty(form.holder()))
                                .map(holder -> new Credential(holder, token))));
    }

    void write(Credential credential) {
        Properties content = new Properties();
        content.setProperty(form.holder(), credential.holder());
        content.setProperty("token", credential.token());
        file.write(content);
    }
}
