package io.yunchuang.server.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yunchuang.signaling.call.SupervisionNotice;
import java.util.Map;
import java.util.Optional;

/** Whether managers may supervise talks, and who is told; of a call the city counts where its item is permitted. */
@ConfigMapping(prefix = "yunchuang.supervision")
public interface SupervisionConfig {
    /** Whether managers may supervise talks. Switch it off where no rule of the centre lets anybody listen to them. */
    @WithDefault("true")
    boolean allowed();

    /**
     * Who sees on his screen that a manager listens, with name and office. Everybody, unless a rule of the city lets quality
     * be checked unannounced: {@code CLERK} where citizens were told beforehand in another way, {@code NOBODY} where clerks
     * were, too. Who is spoken to sees it in any case: a whisper the clerk, barging in everybody.
     */
    @WithDefault("CITIZEN_AND_CLERK")
    SupervisionNotice announceTo();

    /** The cities that have decided otherwise, by their codes. */
    Map<String, City> at();

    /** What one city has decided; what it leaves out is as everywhere. */
    interface City {
        /** The same for its calls alone. */
        Optional<Boolean> allowed();

        /** The same for its calls alone. */
        Optional<SupervisionNotice> announceTo();
    }
}
