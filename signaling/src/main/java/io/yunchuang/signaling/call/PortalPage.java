package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PortalLinkId;
import java.util.List;

/**
 * A portal's page as it was allowed when it was opened, whatever is edited meanwhile.
 *
 * @param url checked where links are kept
 * @param allowedHosts where the page may lead, the host of {@code url} included
 */
public record PortalPage(PortalLinkId link, Localized name, String url, List<String> allowedHosts) {
    public PortalPage {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
