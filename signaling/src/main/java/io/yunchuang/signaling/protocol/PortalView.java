package io.yunchuang.signaling.protocol;

import java.util.List;

/**
 * A portal's page as the agent opens it.
 *
 * @param url checked by the server: https, or http to this machine in a demonstration
 * @param allowedHosts where the page may lead, the host of {@code url} included
 */
public record PortalView(CallId call, PortalLinkId link, Localized name, String url, List<String> allowedHosts) {
    public PortalView {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
