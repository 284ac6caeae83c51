package io.yunchuang.agent.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * What tells the browsers with our pages apart.
 *
 * @param profile the folder of its profile
 * @param flags its start flags, beside address and profile
 */
public record Look(String profile, List<String> flags) {
    public Look {
        flags = List.copyOf(flags);
    }

    /** The window with a kiosk's page. */
    public static Look callWindow(Place place) {
        return new Look(
                "call-profile",
                Stream.concat(StartFlags.of("call-window").stream(), place.flags().stream())
                        .toList());
    }

    /** The browser of a window's probe, which has no window itself. */
    public static Look probe() {
        return new Look("probe-profile", StartFlags.of("probe"));
    }
}
