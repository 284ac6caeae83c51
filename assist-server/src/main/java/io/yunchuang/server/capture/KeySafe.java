package io.yunchuang.server.capture;

import io.quarkus.runtime.Startup;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The master keys this server was given. A key that cannot be understood keeps the server from starting. */
@Startup
@ApplicationScoped
class KeySafe {
    private static final Logger LOG = Logger.getLogger(KeySafe.class);

    private final Optional<MasterKeys> keys;

    @Inject
    KeySafe(CaptureConfig config, DemoConfig demo) {
        this(current(config, demo)
                .map(current ->
                        MasterKeys.of(current, config.earlierMasterKeys().orElse(List.of()))));
        if (keys.isEmpty()) {
            LOG.info("Pictures of documents are switched off: set yunchuang.capture.master-key"
                    + " (32 bytes in Base64) to encrypt them with.");
        }
    }

    KeySafe(Optional<MasterKeys> keys) {
        this.keys = keys;
    }

    private static Optional<String> current(CaptureConfig config, DemoConfig demo) {
        return config.masterKey()
                .or(() -> config.masterKeyFile().map(MasterKeyFile::read))
                .or(() -> config.demoKeyFile().filter(file -> demo.enabled()).map(MasterKeyFile::readOrMake));
    }

    /** Refuses with {@code CAPTURES_OFF} without one. */
    MasterKeys require() {
        return keys.orElseThrow(() -> new Refusal(ErrorCode.CAPTURES_OFF));
    }

    Optional<MasterKeys> keys() {
        return keys;
    }
}
