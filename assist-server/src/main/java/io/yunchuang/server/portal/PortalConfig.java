package io.yunchuang.server.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The portals that may be opened on kiosks. */
@ConfigMapping(prefix = "yunchuang.portal")
public interface PortalConfig {
    /** Where kiosks find the made-up portal of a demonstration; change it when the kiosk is another machine. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}/demo-portal")
    String demoUrl();
}
