package io.yunchuang.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file that keeps the last result of every measurement, one section each. */
public final class Results {
    private static final String HEADING = "## ";

    private final Path file;

    public Results(Path file) {
        this.file = file;
    }

    /** Replaces the section of that measurement; the others stay. */
    public void keep(Report report, Machine machine) throws IOException {
        Map<String, List<String>> sections = read();
        List<String> section = new ArrayList<>();
        section.add("");
        section.addAll(machine.lines());
        section.add("");
        section.addAll(report.lines());
        sections.put(HEADING + report.name(), trimmed(section));
        List<String> all = new ArrayList<>(sections.remove(""));
        sections.forEach((heading, lines) -> {
            all.add("");
            all.add(heading);
            all.addAll(lines);
        });
        Files.write(file, all);
    }

    private Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        sections.put(heading, new ArrayList<>());
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(HEADING)) {
                heading = line;
                sections.put(heading, new ArrayList<>());
            } else {
                sections.get(heading).add(line);
            }
        }
        sections.replaceAll((ignored, lines) -> trimmed(lines));
        return sections;
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return new ArrayList<>(lines.subList(0, end));
    }
}
