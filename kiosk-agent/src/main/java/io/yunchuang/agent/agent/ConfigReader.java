package io.yunchuang.agent.agent;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the configuration and says in whole sentences what is wrong with it. */
final class ConfigReader {
    private ConfigReader() {}

    /**
     * @param file a properties file, when one was named
     * @param environment the environment's variables
     * @throws AgentException that names the key and what it must be
     */
    static AgentConfig read(Optional<Path> file, Map<String, String> environment) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new SysPropConfigSource(), new EnvConfigSource(environment, 300))
                .withMapping(AgentConfig.class);
        file.ifPresent(path -> builder.withSources(properties(path)));
        try {
            SmallRyeConfig config = builder.build();
            return checked(config.getConfigMapping(AgentConfig.class));
        } catch (ConfigValidationException e) {
            throw new AgentException("The agent's configuration is not complete or has mistakes: "
                    + IntStream.range(0, e.getProblemCount())
                            .mapToObj(i -> e.getProblem(i).getMessage())
                            .collect(Collectors.joining("; "))
                    + ". Set it in the file named with --config or in the environment, for example"
                    + " YUNCHUANG_AGENT_SERVER=https://windows.example.gov.cn.");
        }
    }

    private static PropertiesConfigSource properties(Path file) {
        if (!Files.isReadable(file)) {
            throw new AgentException("The configuration file " + file + " cannot be read.");
        }
        try {
            return new PropertiesConfigSource(file.toUri().toURL(), 250);
        } catch (IOException e) {
            throw new AgentException("The configuration file " + file + " is no properties file: " + e.getMessage());
        }
    }

    private static AgentConfig checked(AgentConfig config) {
        URI server = config.server();
        boolean plain = "http".equals(server.getScheme());
        boolean secure = "https".equals(server.getScheme());
        if (!(plain || secure) || server.getHost() == null || server.getUserInfo() != null) {
            throw new AgentException("yunchuang.agent.server must be an address such as https://windows.example.gov.cn,"
                    + " not \"" + server + "\".");
        }
        if (plain && !isThisMachine(server.getHost())) {
            throw new AgentException(
                    "yunchuang.agent.server must begin with https:// when the server is another machine:"
                            + " a browser gives camera and microphone to no other page.");
        }
        if (!(config.callWindowShare() >= 0.2 && config.callWindowShare() <= 0.8)) {
            throw new AgentException("yunchuang.agent.call-window-share must be between 0.2 and 0.8.");
        }
        if (config.pageWithinSeconds() < 10) {
            throw new AgentException("yunchuang.agent.page-within-seconds must be 10 or more.");
        }
        return config;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
