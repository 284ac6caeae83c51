package io.yunchuang.server.dialtest;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.AlarmNotices.Undeliverable;
import io.yunchuang.server.dialtest.AlarmTexts.Message;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of an alarm by e-mail, through the mail server that is configured by {@code quarkus.mailer.*}. */
@ApplicationScoped
class AlarmMail {
    private final ReactiveMailer mailer;
    private final DialTestConfig config;

    AlarmMail(ReactiveMailer mailer, DialTestConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    Uni<Void> send(String address, Message message) {
        return config.alarm()
                .mailFrom()
                .map(from -> mailer.send(Mail.withText(address, message.subject(), message.text())
                        .setFrom(from)))
                .orElseGet(() -> Uni.createFrom()
                        .failure(new Undeliverable("yunchuang.dialtest.alarm.mail-from is not configured")));
    }
}
