package io.yunchuang.server.dialtest;

import io.smallrye.config.WithDefault;
import io.yunchuang.server.text.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When dial-tests raise an alarm, and how it is told. */
public interface AlarmConfig {
    /** Failures in a row that raise an alarm where no plan says otherwise; more where lines are shaky. */
    @WithDefault("2")
    int raiseAfter();

    /** Passes in a row that clear it where no plan says otherwise; more where faults come back soon. */
    @WithDefault("2")
    int clearAfter();

    /** Tests of the same thing nearer to each other than this count once; longer than a hiccup of the network. */
    @WithDefault("1m")
    Duration apart();

    /**
     * Whether a window with an alarm, its own or those of the lines from two kiosks, gets no calls until it is over, while others
     * of its city can do all that it does. Off, for a call that a clerk does not answer goes to the next one anyway, and a test
     * that errs would take clerks from citizens; switch it on where a city has several windows.
     */
    @WithDefault("false")
    boolean leavesRouting();

    /** Who gets an e-mail of alarms that tests by hand have raised; a plan names its own people. */
    Optional<List<String>> mailTo();

    /** From whom e-mails come; without it none is sent. Where they go is configured by {@code quarkus.mailer.*}. */
    Optional<String> mailFrom();

    /** In which language e-mails are. */
    @WithDefault("zh")
    Language mailLanguage();

    /** Where alarms are posted as JSON, signed; without it nothing is. */
    Optional<URI> webhook();

    /** The key of the signature, at least 32 characters; the receiver knows it, too. */
    Optional<String> webhookKey();

    /** Whether the receiver may stand inside: at a private, local or loopback address, also without TLS. */
    @WithDefault("false")
    boolean webhookInside();

    /** How long a receiver, of mail or of the webhook, may take for one try; longer where it is slow. */
    @WithDefault("10s")
    Duration patience();

    /** How often a message is tried again, each time after twice the pause. */
    @WithDefault("4")
    int retries();

    /** The first pause before it is tried again. */
    @WithDefault("2s")
    Duration pause();
}
