package io.yunchuang.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table with aligned columns, readable in a terminal too. The first column is text, the others are numbers. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row; numbers are written as they are given. */
    public Table row(Object... cells) {
        List<String> row = IntStream.range(0, cells.length)
                .mapToObj(i -> String.valueOf(cells[i]))
                .toList();
        if (row.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " cells in a table of "
                    + rows.getFirst().size());
        }
        rows.add(row);
        return this;
    }

    /** A time in milliseconds with as many digits as mean something. */
    public static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : millis < 100 ? "%.1f ms" : "%.0f ms", millis);
    }

    /** So many times. */
    public static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** So many per second. */
    public static String perSecond(double rate) {
        return String.format(Locale.ROOT, rate < 100 ? "%.1f/s" : "%,.0f/s", rate);
    }

    /** The lines of the table. */
    public List<String> lines() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.getFirst(), widths));
        lines.add(IntStream.range(0, widths.length)
                .mapToObj(i -> "-".repeat(widths[i] + 1) + (i == 0 ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|")));
        rows.stream().skip(1).map(row -> line(row, widths)).forEach(lines::add);
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> pad(row.get(i), widths[i], i == 0))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String pad(String text, int width, boolean left) {
        String space = " ".repeat(width - text.length());
        return left ? text + space : space + text;
    }
}
