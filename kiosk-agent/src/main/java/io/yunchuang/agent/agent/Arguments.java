package io.yunchuang.agent.agent;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the agent's name on the command line.
 *
 * @param config a properties file
 * @param enrol a one-time code
 * @param watched whether the program ends when its standard input does
 * @param form as what it runs
 */
record Arguments(Optional<Path> config, Optional<String> enrol, boolean watched, Form form) {

    /** @throws AgentException that names what is not known */
    static Arguments of(List<String> words) {
        Arguments read = new Arguments(Optional.empty(), Optional.empty(), false, Form.AGENT);
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            read = switch (word) {
                case "--config" ->
                    new Arguments(Optional.of(Path.of(value(word, rest))), read.enrol, read.watched, read.form);
                case "--enrol" -> new Arguments(read.config, Optional.of(value(word, rest)), read.watched, read.form);
                case "--watched" -> new Arguments(read.config, read.enrol, true, read.form);
                case "--probe" -> new Arguments(read.config, read.enrol, read.watched, Form.PROBE);
                default ->
                    throw new AgentException(
                            "The agent knows --config FILE, --enrol CODE and --probe, not \"" + word + "\".");
            };
        }
        return read;
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new AgentException(word + " needs a value after it.");
        }
        return rest.next();
    }
}
