package io.yunchuang.benchmarks.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the server is run.
 *
 * @param jar of the built server
 * @param port on loopback
 * @param javaOptions for the server's JVM, for a profiler for example
 * @param environment the server's settings, its stores among them
 * @param log where the server's words go
 */
record ServerSettings(Path jar, int port, List<String> javaOptions, Map<String, String> environment, Path log) {
    String origin() {
        return "http://localhost:" + port;
    }
}
