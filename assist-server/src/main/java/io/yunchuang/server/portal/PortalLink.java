package io.yunchuang.server.portal;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PortalLinkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A link as the managers see it.
 *
 * @param permitCity empty for all
 * @param lookAlike whether one of its hosts has letters beyond ASCII and should be looked at twice
 * @param version to be sent back with an edit; an edit of an older version is refused
 * @param demo whether this is demo data
 */
public record PortalLink(
        PortalLinkId id,
        int item,
        Optional<CityCode> permitCity,
        Localized name,
        String url,
        List<String> moreHosts,
        boolean lookAlike,
        long version,
        String changedBy,
        Instant changedAt,
        boolean demo) {}
