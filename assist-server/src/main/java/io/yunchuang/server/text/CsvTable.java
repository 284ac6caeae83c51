package io.yunchuang.server.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tables that come with the server as UTF-8 CSV (RFC 4180, one record a line). Lines that begin with {@code #} are
 * remarks; the first other line names the columns.
 */
public final class CsvTable {
    private CsvTable() {}

    /** The rows of a class-path resource, each by column name. */
    public static List<Map<String, String>> read(String resource) {
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of that text. */
    static List<Map<String, String>> parse(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(CsvTable::fields)
                .toList();
        List<String> columns = lines.getFirst();
        return lines.stream().skip(1).map(fields -> row(columns, fields)).toList();
    }

    private static Map<String, String> row(List<String> columns, List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException("Expected " + columns.size() + " fields: " + fields);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        return Stream.concat(fields.stream(), Stream.of(field.toString())).toList();
    }
}
