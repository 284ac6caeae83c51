package io.yunchuang.server.dialtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.NoticeRow.Moment;
import io.yunchuang.server.text.Language;
import io.yunchuang.server.text.PageWords;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alarm in words, the same that the managers' page has for each step and fault. */
@ApplicationScoped
class AlarmTexts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ClockProducer.ZONE);

    private final WindowRegistry windows;
    private final Language language;
    private final PageWords words;

    AlarmTexts(WindowRegistry windows, ObjectMapper json, DialTestConfig config) {
        this.windows = windows;
        language = config.alarm().mailLanguage();
        words = PageWords.of(json, language, "dialtest");
    }

    /** What a receiver gets: people the texts, programs the facts. */
    record Message(String subject, String text, Facts facts) {}

    /**
     * An alarm for programs.
     *
     * @param alarm the same in all messages about it
     * @param test the failure that has raised it
     */
    record Facts(
            UUID alarm,
            Moment moment,
            AlarmSubject.Kind kind,
            Optional<KioskId> kiosk,
            Optional<WindowId> window,
            CityCode city,
            DialTestId test,
            DialTestStep step,
            DialTestFault fault,
            Instant raisedAt,
            Optional<Instant> endedAt) {}

    Uni<Message> of(AlarmRow row, Moment moment) {
        return name(row.subject())
                .map(name -> new Message(subject(moment, name), text(row, moment, name), facts(row, moment)));
    }

    private static Facts facts(AlarmRow row, Moment moment) {
        AlarmSubject subject = row.subject();
        return new Facts(
                row.id,
                moment,
                row.kind,
                subject.inKiosk(),
                subject.inWindow(),
                new CityCode(row.city),
                new DialTestId(row.test),
                row.step,
                row.fault,
                row.raisedAt,
                Optional.ofNullable(row.endedAt));
    }

    private String subject(Moment moment, String name) {
        return switch (moment) {
            case RAISED -> language.say("拨测告警：%s", "Dial-test alarm: %s").formatted(name);
            case REPAIRED -> language.say("拨测已恢复：%s", "Dial-test repaired: %s").formatted(name);
        };
    }

    private String text(AlarmRow row, Moment moment, String name) {
        String raised = TIME.format(row.raisedAt);
        String step = words.say("step." + row.step + ".name");
        String fault = "fault." + row.fault;
        return switch (moment) {
            case RAISED ->
                language.say("""
                        %s 连续未通过拨测，%s 起告警。

                        步骤：%s
                        原因：%s
                        处理：%s

                        请在云窗“拨测”页面的“告警”中确认、指定负责人。拨测再次通过后会自动解除，并再次通知。
                        """, """
                        %s has failed its dial-tests in a row; the alarm is on since %s.

                        Step: %s
                        Reason: %s
                        What to do: %s

                        Please acknowledge it and name an owner under "Alarms" on Yunchuang's page of dial-tests. It ends by itself when
                        tests pass again, and you are told then.
                        """)
                        .formatted(name, raised, step, words.say(fault + ".text"), words.say(fault + ".next"));
            case REPAIRED ->
                language.say("""
                        %s 已重新通过拨测，%s 的告警于 %s 解除。
                        """, """
                        %s passes its dial-tests again; the alarm of %s has ended at %s.
                        """)
                        .formatted(
                                name,
                                raised,
                                Optional.ofNullable(row.endedAt)
                                        .map(TIME::format)
                                        .orElse(""));
        };
    }

    private Uni<String> name(AlarmSubject subject) {
        Uni<Optional<String>> kiosk = subject.inKiosk()
                .map(id -> windows.kiosk(id)
                        .map(found -> found.map(
                                place -> language.say(place.centreName()) + " " + language.say(place.name()))))
                .orElseGet(AlarmTexts::nothing);
        Uni<Optional<String>> window = subject.inWindow()
                .map(id -> windows.virtualWindow(id)
                        .map(found -> found.map(
                                place -> language.say(place.centreName()) + " " + language.say(place.name()))))
                .orElseGet(AlarmTexts::nothing);
        return kiosk.chain(from ->
                window.map(to -> Stream.of(from, to).flatMap(Optional::stream).collect(Collectors.joining(" → "))
                        + ofProbe(subject.kind())));
    }

    private String ofProbe(AlarmSubject.Kind kind) {
        return switch (kind) {
            case KIOSK, WINDOW, PAIR -> "";
            case SITE -> language.say("（现场探针）", " (probe at the site)");
        };
    }

    private static Uni<Optional<String>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
