package io.yunchuang.server.dialtest;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Which addresses lie in the open Internet, by IANA's registries of special-purpose addresses (RFC 6890): everything else is
 * inside, or stands for something inside.
 */
final class OutsideAddresses {
    /** What {@link InetAddress} has no word for. */
    private static final List<IpSubnetFilterRule> INSIDE_4 = List.of(
            // "this network"; shared by providers (RFC 6598); protocols; examples; benchmarks; reserved
            net("0.0.0.0", 8),
            net("100.64.0.0", 10),
            net("192.0.0.0", 24),
            net("192.0.2.0", 24),
            net("198.18.0.0", 15),
            net("198.51.100.0", 24),
            net("203.0.113.0", 24),
            net("240.0.0.0", 4));

    /** Of IPv6 only global unicast, 2000::/3, is outside (RFC 4291 §2.4), without what wraps an IPv4 address or is an example. */
    private static final List<IpSubnetFilterRule> INSIDE_6 = List.of(
            net("::", 3),
            net("4000::", 2),
            net("8000::", 1),
            net("2001::", 23),
            net("2001:db8::", 32),
            net("2002::", 16),
            net("3fff::", 20));

    private OutsideAddresses() {}

    private static IpSubnetFilterRule net(String address, int bits) {
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.REJECT);
    }

    /** Whether nothing of our own can stand at that address. */
    static boolean isOutside(InetAddress address) {
        boolean inside = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !inside
                && switch (address) {
                    case Inet4Address v4 -> isInNone(INSIDE_4, v4);
                    case Inet6Address v6 -> isInNone(INSIDE_6, v6);
                    case InetAddress other -> false;
                };
    }

    private static boolean isInNone(List<IpSubnetFilterRule> nets, InetAddress address) {
        InetSocketAddress there = new InetSocketAddress(address, 0);
        return nets.stream().noneMatch(net -> net.matches(there));
    }
}
