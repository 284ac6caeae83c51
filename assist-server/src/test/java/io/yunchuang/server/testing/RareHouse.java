package io.yunchuang.server.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.yunchuang.server.embedded.FreePorts;
import java.util.Map;

/**
 * What few houses have, in one, because every profile is a server that must be started: it may have other
 * nodes beside it; two bridges at ports that are the tests' own, whether or not anything answers there; one city that tells
 * the clerk alone that somebody listens, another that lets nobody listen, and one that wants even two over a bridge. Nothing
 * looks for lost pages by itself, and a bridge may be as late as a busy machine makes it.
 */
public final class RareHouse implements QuarkusTestProfile {
    private static final String PORT = "yunchuang.test.bridge-port";
    private static final String SECOND_PORT = "yunchuang.test.second-bridge-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "yunchuang.live.single-node", "false",
                "yunchuang.call.presence-check", "1h",
                "yunchuang.supervision.at.330100.announce-to", "CLERK",
                "yunchuang.supervision.at.320500.allowed", "false",
                "yunchuang.bridge.at.one.url", "http://127.0.0.1:" + bridgePort(),
                "yunchuang.bridge.at.one.channel", "wss://bridge.example.cn",
                "yunchuang.bridge.at.two.url", "http://127.0.0.1:" + secondBridgePort(),
                "yunchuang.bridge.look-time", "3s",
                "yunchuang.bridge.answer-time", "20s",
                "yunchuang.bridging.at.340200.use", "ALWAYS");
    }

    /** Where the first bridge is expected. */
    public static int bridgePort() {
        return port(PORT);
    }

    /** Where the second one is. */
    public static int secondBridgePort() {
        return port(SECOND_PORT);
    }

    /** Quarkus loads this class more than once, so the JVM's properties remember. */
    private static int port(String name) {
        System.getProperties()
                .computeIfAbsent(
                        name, unknown -> Integer.toString(FreePorts.<Integer, RuntimeException>start(free -> free)));
        return Integer.getInteger(name);
    }
}
