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
 * @param watched whether the agent ends when its standard input does
 */
record Arguments(Optional<Path> config, Optional<String> enrol, boolean watched) {

    /** @throws AgentException that names what is not known */
    static Arguments of(List<String> words) {
        Arguments read = new Arguments(Optional.empty(), Optional.empty(), false);
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            read = switch (word) {
                case "--config" -> new Arguments(Optional.of(Path.of(value(word, rest))), read.enrol, read.watched);
                case "--enrol" -> new Arguments(read.config, Optional.of(value(word, rest)), read.watched);
                case "--watched" -> new Arguments(read.config, read.enrol, true);
                default ->
                    throw new AgentException("The agent knows --config FILE and --enrol CODE, not \"" + word + "\".");
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
