package io.yunchuang.server.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The made-up windows, sheets and staff with which a newcomer can try everything. */
@ConfigMapping(prefix = "yunchuang.demo")
public interface DemoConfig {
    /** Whether empty tables are filled with demo data at start. Never switch it on where citizens are served. */
    @WithDefault("false")
    boolean enabled();

    /** Password of every demo login. Change it when people besides you can reach the demo. */
    @WithDefault("yunchuang-demo")
    String password();

    /** PIN of every demo attendant, as the password is everybody's. */
    @WithDefault("480215")
    String attendantPin();
}
