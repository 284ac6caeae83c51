package io.yunchuang.server.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who may come in, and for how long. */
@ConfigMapping(prefix = "yunchuang.access")
public interface AccessConfig {
    /**
     * Origins besides the server's own host whose pages may use it, for example {@code https://hall.example.gov.cn}.
     * Set it when the pages are served from another host than the interface.
     */
    Optional<Set<String>> allowedOrigins();

    /** Wrong passwords for one login name. */
    Guessing login();

    /**
     * Sign-ins that one address may begin with single sign-on without finishing any, before the first lock, which then
     * doubles as after wrong passwords. Raise it where a whole hall shares one address.
     */
    @WithDefault("30")
    int unfinishedSignOns();

    /** The session of a member of staff. */
    Session session();

    /** Enrolment of kiosks. */
    Enrolment enrolment();

    /** The first manager of an empty house. */
    Setup setup();

    /** Wrong PINs of attendants at one kiosk. */
    Guessing pin();

    /** The page of an attendant beside a kiosk. */
    AttendantPage attendantPage();

    /** The ticket that opens a live socket. */
    SocketTicket socketTicket();

    /**
     * The work factor of BCrypt: each step doubles the time of one check (12 is about a quarter of a second). Raise it
     * as machines get faster; existing passwords keep theirs until they are set anew.
     */
    @WithDefault("12")
    int bcryptCost();

    /** How guesses at a secret are slowed down. */
    interface Guessing {
        /** Wrong guesses before the first lock. Lower it where names are publicly known. */
        @WithDefault("5")
        int freeGuesses();

        /** The first lock; every further wrong guess doubles it. */
        @WithDefault("30s")
        Duration firstLock();

        /** No lock is longer, so that nobody can shut a colleague out for a day by guessing at his name. */
        @WithDefault("15m")
        Duration longestLock();

        /** After that long without a guess everything is forgotten. */
        @WithDefault("1h")
        Duration forgetAfter();
    }

    /** The session of a member of staff. */
    interface Session {
        /** A session unused for that long is over. Lower it where desks are shared. */
        @WithDefault("4h")
        Duration idle();

        /** A session is over after that long, however busy. Set it a little longer than the longest shift. */
        @WithDefault("12h")
        Duration absolute();
    }

    /** Enrolment of kiosks. */
    interface Enrolment {
        /** How long a code can be used. Raise it when the person who types it has far to walk. */
        @WithDefault("15m")
        Duration codeLifetime();

        /** The same for the codes that demo mode prints at each start. */
        @WithDefault("24h")
        Duration demoCodeLifetime();

        /** Wrong codes from one address. */
        Guessing guessing();
    }

    /** The first manager of an empty house. */
    interface Setup {
        /**
         * How long the code can be used that the server prints at its start while there is no manager. Lower it where
         * others read the console too.
         */
        @WithDefault("1h")
        Duration codeLifetime();

        /** Wrong codes from one address. */
        Guessing guessing();
    }

    /** The page of an attendant beside a kiosk. */
    interface AttendantPage {
        /** How long the QR code of a kiosk can be used. Lower it where strangers can photograph the screen. */
        @WithDefault("2m")
        Duration linkLifetime();

        /** The page ends after that long, if neither the citizen nor the end of his call has ended it before. */
        @WithDefault("30m")
        Duration lifetime();
    }

    /** The ticket that opens a live socket. */
    interface SocketTicket {
        /** How long a ticket can be used; at most 30 s. Raise it only for pages on very slow links. */
        @WithDefault("20s")
        Duration lifetime();

        /**
         * How long Redis may take before this node keeps the ticket itself. Raise it when Redis is far away; too high a
         * value delays every connection while Redis is gone.
         */
        @WithDefault("250ms")
        Duration redisPatience();
    }
}
