package io.yunchuang.benchmarks;

import io.yunchuang.benchmarks.report.Report;
import java.nio.file.Path;
import java.util.Map;

/** Something that can be measured. */
public interface Measurement {
    /** As one asks for it. */
    String name();

    /** Every option with its default. */
    Map<String, String> options();

    /**
     * Measures, saying now and then how far it is.
     *
     * @param lab a directory that is the measurement's own
     */
    Report run(Options options, Path lab) throws Exception;
}
