package io.yunchuang.server.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Rings and transfers of seconds instead of minutes; a miss pauses nobody, for each test has its own. The rules are the same. */
public final class ShortRings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "yunchuang.call.transfer-time", "30s",
                "yunchuang.call.ring-time", "5s",
                "yunchuang.queue.missed-offers-until-pause", "100");
    }
}
