package io.yunchuang.server.call;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** One city tells the clerk alone that somebody listens, another lets nobody listen; who is lost, is lost soon. */
public final class OtherSupervision implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "yunchuang.call.clerk-grace", "5s",
                "yunchuang.supervision.at.330100.announce-to", "CLERK",
                "yunchuang.supervision.at.320500.allowed", "false");
    }
}
