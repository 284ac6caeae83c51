package io.yunchuang.server.media.bridge;

import io.yunchuang.server.media.bridge.Colibri.Candidate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ICE candidates between the lines that pages read and write (RFC 8839) and the fields of a bridge. */
final class Candidates {
    private static final Pattern LINE =
            Pattern.compile("candidate:(?<foundation>[A-Za-z0-9+/]{1,32}) (?<component>\\d{1,3})"
                    + " (?<protocol>\\w{3}) (?<priority>\\d{1,10}) (?<ip>[0-9A-Fa-f.:]{3,45}) (?<port>\\d{1,5})"
                    + " typ (?<type>host|srflx|prflx|relay)"
                    + "(?: raddr (?<address>[0-9A-Fa-f.:]{2,45}) rport (?<origin>\\d{1,5}))?(?: .*)?");

    private Candidates() {}

    static String line(Candidate candidate) {
        String origin = candidate
                .relAddr()
                .flatMap(address -> candidate.relPort().map(port -> " raddr " + address + " rport " + port))
                .orElse("");
        return "candidate:" + candidate.foundation() + " " + candidate.component() + " " + candidate.protocol() + " "
                + candidate.priority() + " " + candidate.ip() + " " + candidate.port() + " typ " + candidate.type()
                + origin + " generation " + candidate.generation();
    }

    /**
     * The page's candidate for the bridge; empty for one that it could not use: the bridge speaks UDP only, and a name that
     * a browser puts in place of an address is known in its own network at most.
     */
    static Optional<Candidate> read(String line) {
        Matcher read = LINE.matcher(line);
        return read.matches() && read.group("protocol").equalsIgnoreCase("udp")
                ? Optional.of(candidate(read))
                : Optional.empty();
    }

    private static Candidate candidate(Matcher read) {
        return new Candidate(
                read.group("foundation") + read.group("port"),
                read.group("foundation"),
                read.group("component"),
                "0",
                "udp",
                read.group("priority"),
                read.group("ip"),
                read.group("port"),
                read.group("type"),
                Optional.ofNullable(read.group("address")),
                Optional.ofNullable(read.group("origin")),
                Optional.of("0"));
    }
}
