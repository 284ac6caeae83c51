package io.yunchuang.server.portal;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.List;
import java.util.Optional;

/**
 * A link as a manager writes it; checked by {@link PortalLinks}.
 *
 * @param permitCity empty for all
 * @param moreHosts where the page may lead beside the url's own host; at most 20
 * @param version of the link that was edited; 0 for a new one
 */
public record LinkEdit(
        int item, Optional<CityCode> permitCity, Localized name, String url, List<String> moreHosts, long version) {
    private static final int MOST_HOSTS = 20;

    public LinkEdit {
        name = Typed.name(name, "name");
        Typed.required(url, "url");
        moreHosts = List.copyOf(Typed.required(moreHosts, "moreHosts"));
        Typed.within(moreHosts.size(), 0, MOST_HOSTS, "moreHosts");
    }
}
