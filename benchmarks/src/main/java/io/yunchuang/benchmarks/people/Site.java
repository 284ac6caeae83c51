package io.yunchuang.benchmarks.people;

import io.yunchuang.benchmarks.Options;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.lab.Progress;
import io.yunchuang.benchmarks.report.Report;
import java.nio.file.Path;
import java.time.Duration;

/** Where robots are at work: a lab of their own, the wire to its server, and what was asked for. */
public record Site(Lab lab, Wire wire, Options options, Progress progress) {
    /** What is measured there. */
    @FunctionalInterface
    public interface Work {
        Report on(Site site) throws Exception;
    }

    /** Opens a site in that directory, has the work done, and closes it again. */
    public static Report work(Options options, Path directory, Lab.Wish wish, Work work) throws Exception {
        Progress progress = new Progress();
        progress.say("Starting PostgreSQL, Redis and the server");
        try (Lab lab = Lab.open(directory, wish);
                Wire wire = new Wire(lab.port())) {
            return work.on(new Site(lab, wire, options, progress));
        }
    }

    /** A whole number of the options. */
    public int number(String key) {
        return options.number(key);
    }

    /** Opens everybody's page, on a server that has started since they were hired. */
    public void open(Office office, Duration patience) throws Exception {
        lab.restartServer();
        progress.say("Opening " + number("clerks") + " clerks' pages and " + number("kiosks") + " kiosks");
        office.open(patience);
    }
}
