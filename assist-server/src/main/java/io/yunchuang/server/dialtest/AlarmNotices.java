package io.yunchuang.server.dialtest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.NoticeRow.State;
import io.yunchuang.server.eventloop.EventLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is to be told of alarms. What is due stands in the database: several nodes send each once, and what a lost node
 * had taken is sent by another one, or by itself when it is back.
 */
@ApplicationScoped
class AlarmNotices {
    private static final Logger LOG = Logger.getLogger(AlarmNotices.class);
    private static final int AT_ONCE = 10;

    /** Little enough that receivers are not all asked in the same moment. */
    private static final double JITTER = 0.2;

    private final NoticeStore notices;
    private final AlarmStore alarms;
    private final AlarmTexts texts;
    private final AlarmMail mail;
    private final AlarmWebhook webhook;
    private final DialTestConfig config;
    private final EventLoops loops;
    private final MeterRegistry meters;
    private final Clock clock;

    AlarmNotices(
            NoticeStore notices,
            AlarmStore alarms,
            AlarmTexts texts,
            AlarmMail mail,
            AlarmWebhook webhook,
            DialTestConfig config,
            EventLoops loops,
            MeterRegistry meters,
            Clock clock) {
        this.notices = notices;
        this.alarms = alarms;
        this.texts = texts;
        this.mail = mail;
        this.webhook = webhook;
        this.config = config;
        this.loops = loops;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            every = "${yunchuang.dialtest.check-every:1s}",
            delayed = "${yunchuang.dialtest.check-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return loops.run(() -> notices.take(clock.instant(), lease(config.alarm()), AT_ONCE))
                .chain(taken -> Multi.createFrom()
                        .iterable(taken)
                        .onItem()
                        .transformToUniAndMerge(this::send)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Longer than every try and every pause together. */
    static Duration lease(AlarmConfig config) {
        Duration tries = config.patience().multipliedBy(config.retries() + 1L);
        return tries.plus(longestPause(config).multipliedBy(config.retries())).plus(config.patience());
    }

    /** Each pause is twice the one before. */
    private static Duration longestPause(AlarmConfig config) {
        return config.pause().multipliedBy(2L << config.retries());
    }

    private Uni<Void> send(NoticeRow notice) {
        AlarmConfig alarm = config.alarm();
        return loops.run(() -> deliver(notice))
                .ifNoItem()
                .after(alarm.patience())
                .fail()
                .onFailure(failure -> !(failure instanceof Undeliverable))
                .retry()
                .withBackOff(alarm.pause(), longestPause(alarm))
                .withJitter(JITTER)
                .atMost(alarm.retries())
                .map(sent -> State.SENT)
                .onFailure()
                .recoverWithItem(failure -> failed(notice, failure))
                .chain(state -> loops.run(() -> notices.settle(notice.id, state)))
                .invoke(() -> LOG.debugf("Notice %s is settled", notice.id));
    }

    private Uni<Void> deliver(NoticeRow notice) {
        return alarms.find(notice.alarm)
                .chain(found -> found.map(alarm -> texts.of(alarm, notice.moment)
                                .chain(message -> switch (notice.channel) {
                                    case MAIL -> mail.send(notice.recipient, message);
                                    case WEBHOOK -> webhook.post(notice.id, message.facts());
                                })
                                .invoke(() -> count(notice, "sent")))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Who should have heard it is nothing for a log. */
    private State failed(NoticeRow notice, Throwable failure) {
        count(notice, "failed");
        LOG.warnf("A dial-test's alarm could not be told by %s: %s", notice.channel, reason(failure));
        return State.FAILED;
    }

    /** When all tries have failed, the last failure is the cause. */
    private static String reason(Throwable failure) {
        return failure instanceof Undeliverable never
                ? never.why()
                : Optional.ofNullable(failure.getCause())
                        .orElse(failure)
                        .getClass()
                        .getSimpleName();
    }

    private void count(NoticeRow notice, String result) {
        meters.counter(
                        "yunchuang.dialtest.notices",
                        "channel",
                        notice.channel.name().toLowerCase(Locale.ROOT),
                        "result",
                        result)
                .increment();
    }

    /** It cannot be sent, however often one tries. */
    static final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String why;

        Undeliverable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
