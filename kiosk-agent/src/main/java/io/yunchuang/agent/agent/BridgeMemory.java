package io.yunchuang.agent.agent;

import io.yunchuang.agent.bridge.BridgeListener;
import io.yunchuang.agent.bridge.BridgeServer;
import io.yunchuang.signaling.protocol.bridge.BridgeToken;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;

/**
 * Where the bridge was and which token opens it, in a file of mode 0600: after the agent's death its page finds the next
 * agent in the same place, and the talk goes on.
 */
final class BridgeMemory {
    private static final Logger LOG = Logger.getLogger(BridgeMemory.class.getName());
    private static final String PORT = "port";
    private static final String TOKEN = "token";

    private final PrivateFile file;

    BridgeMemory(Path dataDir) {
        this.file = new PrivateFile(dataDir.resolve("bridge"));
    }

    /** A bridge, and whether it is where the one before was. */
    record Opened(BridgeServer bridge, boolean inItsOldPlace) {}

    /** Opens the bridge in its old place if that can be, else anywhere. */
    Opened open(String origin, BridgeListener listener) {
        Optional<Opened> again = file.read().flatMap(before -> reopen(before, origin, listener));
        return again.orElseGet(
                () -> new Opened(open(origin, BridgeServer.ANY_PORT, Optional.empty(), listener), false));
    }

    private Optional<Opened> reopen(Properties before, String origin, BridgeListener listener) {
        try {
            int port = Integer.parseInt(before.getProperty(PORT, ""));
            BridgeToken token = new BridgeToken(before.getProperty(TOKEN, ""));
            return Optional.of(new Opened(open(origin, port, Optional.of(token), listener), true));
        } catch (RuntimeException unusable) {
            if (unusable instanceof CompletionException) {
                LOG.info("the bridge's old port is taken");
            }
            return Optional.empty();
        }
    }

    private BridgeServer open(String origin, int port, Optional<BridgeToken> token, BridgeListener listener) {
        Remembered remembered = new Remembered();
        BridgeServer bridge = new BridgeServer(origin, port, token, remembered::token, listener);
        remembered.at(bridge.port());
        return bridge;
    }

    /** The port is known a moment after the first token may have been asked for. */
    private final class Remembered {
        private Optional<Integer> port = Optional.empty();
        private Optional<BridgeToken> token = Optional.empty();

        synchronized void at(int bound) {
            port = Optional.of(bound);
            write();
        }

        synchronized void token(BridgeToken next) {
            token = Optional.of(next);
            write();
        }

        private void write() {
            if (port.isPresent() && token.isPresent()) {
                Properties content = new Properties();
                content.setProperty(PORT, port.get().toString());
                content.setProperty(TOKEN, token.get().value());
                file.write(content);
            }
        }
    }
}
