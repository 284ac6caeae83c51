package io.yunchuang.benchmarks;

import io.yunchuang.benchmarks.callsetup.CallSetup;
import io.yunchuang.benchmarks.conference.Conference;
import io.yunchuang.benchmarks.control.ControlSpeed;
import io.yunchuang.benchmarks.crash.QueueCrash;
import io.yunchuang.benchmarks.dialtest.DialTestSpeed;
import io.yunchuang.benchmarks.queue.QueueSpeed;
import io.yunchuang.benchmarks.report.Machine;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Results;
import io.yunchuang.benchmarks.restart.Restart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs one measurement, prints what it has found and keeps it. */
public final class Bench {
    private static final int MISUSED = 2;
    private static final Path HERE = Path.of("benchmarks");
    private static final List<Measurement> ALL = List.of(
            new CallSetup(),
            new Conference(),
            new Restart(),
            new QueueSpeed(),
            new QueueCrash(),
            new ControlSpeed(),
            new DialTestSpeed());

    private Bench() {}

    /** @param arguments the measurement's name and its options */
    public static void main(String... arguments) throws Exception {
        // The embedded stores would log; nobody misses it here.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        Optional<Measurement> asked = arguments.stream()
                .findFirst()
                .flatMap(name ->
                        ALL.stream().filter(each -> each.name().equals(name)).findFirst());
        if (asked.isEmpty()) {
            ALL.forEach(each -> System.out.println(each.name() + "  " + each.options()));
            return MISUSED;
        }
        try {
            Options options = Options.parse(
                    arguments.subList(1, arguments.size()), asked.get().options());
            measure(asked.get(), options);
            return 0;
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage());
            return MISUSED;
        }
    }

    private static void measure(Measurement measurement, Options options) throws Exception {
        Machine machine = Machine.here(Clock.systemDefaultZone());
        Path lab = HERE.resolve("target").resolve("lab").resolve(measurement.name());
        Report report = measurement.run(options, lab.toAbsolutePath());
        report.say("Options: " + options);
        report.lines().forEach(System.out::println);
        new Results(HERE.resolve("RESULTS.md")).keep(report, machine);
        System.out.println("Kept in " + HERE.resolve("RESULTS.md") + ".");
    }
}
