package io.yunchuang.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is given after a measurement's name: {@code --key value}. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the options.
     *
     * @param known every key with its default
     * @throws IllegalArgumentException in a sentence for whoever typed them
     */
    static Options parse(List<String> arguments, Map<String, String> known) {
        Map<String, String> values = new LinkedHashMap<>(known);
        for (int i = 0; i < arguments.size(); i += 2) {
            String key = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            if (!known.containsKey(key) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(
                        "Not understood: " + arguments.get(i) + ". The options are " + known);
            }
            values.put(key, arguments.get(i + 1));
        }
        return new Options(values);
    }

    /** A whole number. */
    public int number(String key) {
        return Integer.parseInt(values.get(key));
    }

    /** Words separated by spaces. */
    public List<String> words(String key) {
        String value = values.get(key);
        return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
    }

    /** Every option with its value, for the report. */
    @Override
    public String toString() {
        return values.toString();
    }
}
