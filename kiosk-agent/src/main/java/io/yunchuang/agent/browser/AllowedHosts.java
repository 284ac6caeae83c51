package io.yunchuang.agent.browser;

import java.net.IDN;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The hosts that a portal's page may lead to, compared whole and in the form in which browsers send them. */
public record AllowedHosts(Set<String> hosts) {
    /** Nothing may be reached. */
    public static final AllowedHosts NONE = new AllowedHosts(Set.of());

    public AllowedHosts {
        hosts = Set.copyOf(hosts);
    }

    /** @throws IllegalArgumentException for what can be no host's name */
    public static AllowedHosts of(Collection<String> names) {
        return new AllowedHosts(names.stream().map(AllowedHosts::plain).collect(Collectors.toSet()));
    }

    /** Whether that very host is one of them; neither its subdomains nor other ways to write an address are. */
    public boolean contain(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static String plain(String name) {
        return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }
}
