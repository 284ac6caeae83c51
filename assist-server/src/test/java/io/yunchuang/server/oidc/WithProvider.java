package io.yunchuang.server.oidc;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Single sign-on is configured; the tests let the provider come and go. */
public final class WithProvider implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "yunchuang.oidc.issuer", "http://localhost:" + freePort(),
                "yunchuang.oidc.client-id", FakeProvider.CLIENT,
                "yunchuang.oidc.client-secret", FakeProvider.SECRET);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
