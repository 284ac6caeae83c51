package io.yunchuang.server.oidc;

import io.yunchuang.signaling.protocol.Role;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where somebody goes after signing in, as {@code web-console/src/login/destination.ts} has it. */
final class Landing {
    /** No second slash at the start, no backslash, nothing that a browser could take for another site. */
    private static final Pattern PAGE = Pattern.compile("(?!//)/[A-Za-z0-9/_.~?=&%+-]{0,500}");

    private Landing() {}

    /** The page that was asked for when it is one of that role's own, else the role's first page. */
    static String page(Role role, String wanted) {
        String home = "/" + role.name().toLowerCase(Locale.ROOT);
        boolean own = wanted.equals(home) || wanted.startsWith(home + "/");
        return own && isPage(wanted) ? wanted : home;
    }

    /** Whether that is an address within this server. */
    static boolean isPage(String wanted) {
        return PAGE.matcher(wanted).matches();
    }
}
