package io.yunchuang.server.launch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names and addresses under which other machines reach this one. */
final class LanNames {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*)(\\.[A-Za-z0-9][A-Za-z0-9-]*)*");

    private LanNames() {}

    /** IPv4 addresses of the network, in order; empty without a network. */
    static Set<String> addresses() {
        try {
            Set<String> addresses = new TreeSet<>();
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .forEach(addresses::add);
            return addresses;
        } catch (SocketException e) {
            return Set.of();
        }
    }

    /** The addresses, the machine's name, and what it calls itself. */
    static Set<String> all() {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1"));
        names.addAll(addresses());
        try {
            String own = InetAddress.getLocalHost().getHostName();
            if (NAME.matcher(own).matches()) {
                names.add(own);
            }
        } catch (UnknownHostException e) {
            // A machine whose name does not resolve is reached by its addresses.
        }
        return names;
    }

    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }
}
