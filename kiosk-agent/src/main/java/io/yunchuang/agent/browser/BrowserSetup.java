package io.yunchuang.agent.browser;

import java.nio.file.Path;
import java.util.List;

/**
 * The browser of this machine.
 *
 * @param executable Chromium
 * @param extraFlags beside those of the kiosk profile
 * @param dataDir where profiles are kept
 */
public record BrowserSetup(Path executable, List<String> extraFlags, Path dataDir) {
    public BrowserSetup {
        extraFlags = List.copyOf(extraFlags);
    }
}
