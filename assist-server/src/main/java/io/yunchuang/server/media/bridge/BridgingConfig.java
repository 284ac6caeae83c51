package io.yunchuang.server.media.bridge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yunchuang.signaling.call.BridgeUse;
import java.util.Map;
import java.util.Optional;

/** For which talks there is a media bridge, where one is configured; of a call the city counts where its item is permitted. */
@ConfigMapping(prefix = "yunchuang.bridging")
public interface BridgingConfig {
    /**
     * For three and more, and for two whose pages do not reach each other ({@code CROWD}). {@code ALWAYS} where talks of two
     * have to pass one place, too, because they are recorded there or a city's network lets no other through; {@code NEVER}
     * where no third place may carry them.
     */
    @WithDefault("CROWD")
    BridgeUse use();

    /** The cities that have decided otherwise, by their codes. */
    Map<String, City> at();

    /** What one city has decided; what it leaves out is as everywhere. */
    interface City {
        /** The same for its calls alone. */
        Optional<BridgeUse> use();
    }
}
