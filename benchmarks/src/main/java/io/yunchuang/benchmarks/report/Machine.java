package io.yunchuang.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where and when something was measured.
 *
 * @param load the machine's load average before the measurement: what else kept it busy
 */
public record Machine(LocalDateTime at, String cpu, int cores, String memory, double load, String jdk, String system) {

    /** This machine, now. */
    public static Machine here(Clock clock) {
        return new Machine(
                LocalDateTime.now(clock),
                line(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                line(Path.of("/proc/meminfo"), "MemTotal")
                        .map(Machine::gibibytes)
                        .orElse("memory unknown"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    /** Two lines for a report. */
    List<String> lines() {
        return List.of(
                at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))
                        + String.format(Locale.ROOT, ", load %.1f before the start.", load),
                "%d × %s, %s, %s; %s.".formatted(cores, cpu, memory, system, jdk));
    }

    private static Optional<String> line(Path file, String key) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static String gibibytes(String kibibytes) {
        long value = Long.parseLong(kibibytes.replaceAll("\\D", ""));
        return Math.round(value / 1024.0 / 1024.0) + " GiB";
    }
}
