package io.yunchuang.server.catalogue;

import io.yunchuang.server.catalogue.Decision.Reason;
import io.yunchuang.server.catalogue.Eligibility.Question;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.ServiceHours.Opening;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a citizen reads with a decision: one sentence for the answer, one for where to go. */
final class EligibilityTexts {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private EligibilityTexts() {}

    static Localized eligible(Question question) {
        return new Localized(
                "可以通过%s虚拟窗口办理，请呼叫工作人员。".formatted(question.permitCity().zh()),
                "You can do this with the virtual window of %s: call a clerk."
                        .formatted(question.permitCity().en()));
    }

    static Localized refused(Reason reason, Question question, Set<DeviceKind> missing) {
        String zh = question.permitCity().zh();
        String en = question.permitCity().en();
        return switch (reason) {
            case NOT_PUBLISHED ->
                new Localized(
                        "%s尚未公布本事项的虚拟窗口办理方式，请到线下窗口办理。".formatted(zh),
                        "%s has not published how it handles this online; please use the counter.".formatted(en));
            case COUNTER_ONLY ->
                new Localized("%s规定本事项须到线下窗口办理。".formatted(zh), "%s handles this at the counter only.".formatted(en));
            case APPLICANT_NOT_ADMITTED ->
                new Localized(
                        "本事项在%s不受理%s的线上申请，请到线下窗口咨询。"
                                .formatted(zh, Names.of(question.applicant()).zh()),
                        "%s does not take this online from %s; please ask at the counter."
                                .formatted(en, Names.of(question.applicant()).en()));
            case DEVICE_MISSING ->
                new Localized(
                        "本机缺少办理所需的%s，请到线下窗口办理。".formatted(list(missing, Localized::zh, "、")),
                        "This kiosk lacks the %s it takes; please use the counter."
                                .formatted(list(missing, Localized::en, ", ")));
            case NO_VIRTUAL_WINDOW ->
                new Localized(
                        "%s尚未设置虚拟窗口，请到线下窗口办理。".formatted(zh),
                        "%s has no virtual window yet; please use the counter.".formatted(en));
            case NO_COVER ->
                new Localized(
                        "%s虚拟窗口目前没有配备工作人员，请到线下窗口办理。".formatted(zh),
                        "The virtual window of %s has no staff at present; please use the counter.".formatted(en));
        };
    }

    /** The counter, and when it is open for somebody who asks at that moment (§4.3.2). */
    static Localized whereToGo(CounterWindow counter, Instant at) {
        Optional<Opening> opening = counter.hours().nextOpening(at);
        boolean open = counter.hours().isOpen(at);
        LocalDate today = LocalDate.ofInstant(at, ClockProducer.ZONE);
        return new Localized(
                "%s %s，%s。%s"
                        .formatted(
                                counter.centreName().zh(),
                                counter.name().zh(),
                                counter.address().zh(),
                                opening.map(next -> hoursZh(next, open, today))
                                        .orElse("开放时间请电询 " + counter.phone() + "。")),
                "%s, %s, %s. %s"
                        .formatted(
                                counter.name().en(),
                                counter.centreName().en(),
                                counter.address().en(),
                                opening.map(next -> hoursEn(next, open, today))
                                        .orElse("Call " + counter.phone() + " for its hours.")));
    }

    private static String hoursZh(Opening next, boolean open, LocalDate today) {
        if (open) {
            return "现在开放，%s 结束。".formatted(end(next.closes()));
        }
        String day = next.day().equals(today) ? "今天" : DAY_ZH.format(next.day());
        return "下次开放：%s %s–%s。".formatted(day, next.opens(), end(next.closes()));
    }

    private static String hoursEn(Opening next, boolean open, LocalDate today) {
        if (open) {
            return "Open now, until %s.".formatted(end(next.closes()));
        }
        String day = next.day().equals(today) ? "today" : DAY_EN.format(next.day());
        return "Opens next: %s, %s–%s.".formatted(day, next.opens(), end(next.closes()));
    }

    private static String end(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes.toString();
    }

    private static String list(Set<DeviceKind> devices, Function<Localized, String> language, String comma) {
        return devices.stream().map(Names::of).map(language).collect(Collectors.joining(comma));
    }
}
