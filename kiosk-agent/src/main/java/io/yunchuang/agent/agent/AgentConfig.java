package io.yunchuang.agent.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator can set, in the properties file, as an environment variable ({@code YUNCHUANG_AGENT_SERVER}) or as a
 * system property; the later of these wins.
 */
@ConfigMapping(prefix = "yunchuang.agent")
public interface AgentConfig {
    /** The server's address without a path; {@code http} for this machine only, for browsers give no camera without TLS. */
    URI server();

    /** Where credential, browser profiles and what must outlive a crash are kept; made when it is not there. */
    @WithDefault("${user.home}/.yunchuang-agent")
    Path dataDir();

    /** The Chromium to start; otherwise the usual names are looked for on the PATH. */
    Optional<Path> browser();

    /** Whether the agent starts the browser; without, it serves a page that somebody else opens. */
    @WithDefault("true")
    boolean startBrowser();

    /** Start flags beside those of the kiosk profile, for example {@code --no-sandbox} in a container. */
    Optional<List<String>> browserFlags();

    /** How much of the screen the call keeps while a portal is open: of its width, of its height when upright. 0.2 to 0.8. */
    @WithDefault("0.36")
    double callWindowShare();

    /**
     * The parts of the screen that are black in the picture a clerk sees, and where he cannot press: "left top width height"
     * in fractions of the screen. At most 16.
     */
    Optional<List<String>> maskedRegions();

    /**
     * How long the page may take to the bridge, in seconds from 10, before its browser is started again; longer each time. A
     * page that has come may be silent, or away, for a third of it.
     */
    @WithDefault("60")
    int pageWithinSeconds();

    /** The kiosk's modules. */
    Devices devices();
}
