package io.yunchuang.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What one measurement has found, in Markdown. */
public final class Report {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    /** @param name of the measurement, as one runs it */
    public Report(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Adds a paragraph. */
    public Report say(String text) {
        lines.add(text);
        lines.add("");
        return this;
    }

    /** Adds a table. */
    public Report show(Table table) {
        lines.addAll(table.lines());
        lines.add("");
        return this;
    }

    /** Adds whether an aim was met, with what was measured. */
    public Report judge(boolean met, String aim, String measured) {
        lines.add("- " + (met ? "met" : "**missed**") + ": " + aim + " – " + measured);
        return this;
    }

    /** The report without a heading. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
