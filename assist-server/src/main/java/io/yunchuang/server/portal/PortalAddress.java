package io.yunchuang.server.portal;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be opened on a kiosk: {@code https}, a host with a proper domain name, nobody's name in it. Whatever
 * could lead somewhere else than it seems is refused: other schemes, IP addresses in any spelling (their last part is a
 * number, which no top-level domain is, RFC 3696 §2), user information, and what a browser would repair (spaces,
 * backslashes, control characters, letters beyond ASCII).
 *
 * @param url as it is opened
 * @param host in lower case
 * @param lookAlike whether the host has letters beyond ASCII (RFC 5891), which can look like another one
 */
record PortalAddress(String url, String host, boolean lookAlike) {
    private static final int LONGEST = 2_000;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String TOP = "(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+" + TOP);
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e&&[^\\\\<>\"^`{|}]]+");
    private static final int LONGEST_DOMAIN = 253;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final String BEYOND_ASCII = "xn--";

    /**
     * @param demo whether {@code http} to this machine is allowed
     * @throws BadMessageException {@link ErrorCode#PORTAL_URL_NOT_ALLOWED}
     */
    static PortalAddress of(String typed, boolean demo) {
        String url = typed.strip();
        if (url.length() > LONGEST || !PRINTABLE.matcher(url).matches()) {
            throw refused("url");
        }
        URI uri = parse(url);
        String scheme = lower(uri.getScheme());
        String host = lower(uri.getHost());
        boolean anonymous = uri.getRawUserInfo() == null
                && !String.valueOf(uri.getRawAuthority()).contains("@");
        boolean here = demo && scheme.equals("http") && THIS_MACHINE.contains(host);
        boolean there = scheme.equals("https") && isDomain(host);
        if (!anonymous || !(here || there)) {
            throw refused("url");
        }
        return new PortalAddress(url, host, isLookAlike(host));
    }

    /**
     * A further host to which a page may lead, in lower case.
     *
     * @throws BadMessageException {@link ErrorCode#PORTAL_URL_NOT_ALLOWED}
     */
    static String host(String typed) {
        String host = typed.strip().toLowerCase(Locale.ROOT);
        if (!isDomain(host)) {
            throw refused("host");
        }
        return host;
    }

    static boolean isLookAlike(String host) {
        return host.startsWith(BEYOND_ASCII) || host.contains("." + BEYOND_ASCII);
    }

    private static boolean isDomain(String host) {
        return host.length() <= LONGEST_DOMAIN && DOMAIN.matcher(host).matches();
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused("url");
        }
    }

    /** Empty for what an address does not have. */
    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }

    private static BadMessageException refused(String field) {
        return new BadMessageException(ErrorCode.PORTAL_URL_NOT_ALLOWED, field);
    }
}
