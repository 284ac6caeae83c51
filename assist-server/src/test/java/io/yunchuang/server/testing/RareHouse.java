package io.yunchuang.server.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.yunchuang.server.embedded.FreePorts;
import java.util.Map;

/**
 * What few houses have, in one, because every profile is a server that must be started: it may have other
 * nodes beside it; a bridge at a port that is the tests' own, whether or not anything answers there; one city that tells the
 * clerk alone that somebody listens, and another that lets nobody listen. Nothing looks for lost pages by itself, and a clerk
 * who is lost is lost soon.
 */
public final class RareHouse implements QuarkusTestProfile {
    private static final String PORT = "yunchuang.test.bridge-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "yunchuang.live.single-node", "false",
                "yunchuang.call.presence-check", "1h",
                "yunchuang.call.clerk-grace", "5s",
                "yunchuang.supervision.at.330100.announce-to", "CLERK",
                "yunchuang.supervision.at.320500.allowed", "false",
                "yunchuang.bridge.at.one.url", "http://127.0.0.1:" + bridgePort(),
                "yunchuang.bridge.at.one.channel", "wss://bridge.example.cn");
    }

    /** Where the bridge is expected. Quarkus loads this class more than once, so the JVM's properties remember. */
    public static int bridgePort() {
        System.getProperties()
                .computeIfAbsent(
                        PORT, name -> Integer.toString(FreePorts.<Integer, RuntimeException>start(free -> free)));
        return Integer.getInteger(PORT);
    }
}
