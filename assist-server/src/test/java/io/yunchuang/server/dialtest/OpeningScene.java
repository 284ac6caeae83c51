package io.yunchuang.server.dialtest;

import io.yunchuang.server.dialtest.AlarmSubject.Kind;
import io.yunchuang.server.dialtest.PreOpeningReport.OpenAlarm;
import io.yunchuang.server.dialtest.PreOpeningReport.Report;
import io.yunchuang.server.dialtest.PreOpeningReport.WindowReport;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.Contact;
import io.yunchuang.server.window.ContactState;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestConfirmation;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Openings as a report tells of them, on the day {@link #DAY} at nine. */
final class OpeningScene {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final City CITY = new City(new CityCode("330400"), new Localized("嘉兴", "Jiaxing"));
    private static final KioskId KIOSK = new KioskId("kiosk-songjiang-1");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private OpeningScene() {}

    static Report report(WindowReport... windows) {
        return new Report(CITY, DAY, at(9, 20), List.of(windows));
    }

    /** A report about so many windows that were proven face to face. */
    static Report report(int windows) {
        return report(IntStream.rangeClosed(1, windows)
                .mapToObj(number -> attended("virtual-" + number, new Localized("李敏", "Li Min")))
                .toArray(WindowReport[]::new));
    }

    static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(ClockProducer.ZONE).toInstant();
    }

    /** Seen and heard by a clerk of that name before it opened. */
    static WindowReport attended(String window, Localized clerk) {
        DialTestConfirmation seen =
                new DialTestConfirmation(new StaffId("clerk-a"), clerk, at(8, 31), DialTestWord.SEEN_AND_HEARD);
        DialTest test = test(window, DialTestMode.ATTENDED, new Verdict.Passed(), Optional.of(seen));
        return window(window, Optional.of(NINE), Optional.of(test), Optional.of(at(8, 31)), List.of());
    }

    /** Failed before it opened, with an alarm, and proven after that only. */
    static WindowReport late(String window) {
        DialTest test = test(
                window,
                DialTestMode.AUTO,
                new Verdict.Failed(DialTestStep.ANSWER, DialTestFault.CONSOLE_SILENT),
                Optional.empty());
        List<OpenAlarm> alarms = List.of(
                new OpenAlarm(
                        Kind.WINDOW, DialTestStep.ANSWER, DialTestFault.CONSOLE_SILENT, at(8, 31), Optional.empty()),
                new OpenAlarm(
                        Kind.PAIR,
                        DialTestStep.AUDIO_TO_KIOSK,
                        DialTestFault.TOO_QUIET,
                        at(7, 0),
                        Optional.of(at(7, 45))));
        return window(window, Optional.of(NINE), Optional.of(test), Optional.of(at(9, 15)), alarms);
    }

    /** Answered by its probe alone. */
    static WindowReport probed(String window) {
        DialTest test = test(window, DialTestMode.PROBE, new Verdict.Passed(), Optional.empty());
        return window(window, Optional.of(NINE), Optional.of(test), Optional.of(at(8, 20)), List.of());
    }

    static WindowReport untested(String window) {
        return window(window, Optional.of(NINE), Optional.empty(), Optional.empty(), List.of());
    }

    static WindowReport closed(String window) {
        return window(window, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static WindowReport window(
            String id,
            Optional<LocalTime> opens,
            Optional<DialTest> test,
            Optional<Instant> provenAt,
            List<OpenAlarm> alarms) {
        String number = id.replaceAll("\\D", "");
        ContactState contact = new ContactState(
                new WindowId(id),
                new Contact("0573-00000000", Optional.of("jiaxing@example.gov.cn")),
                new StaffId("manager-2"),
                at(0, 0));
        return new WindowReport(
                new WindowId(id),
                new Localized("虚拟窗口 " + number, "Virtual window " + number),
                new Localized("嘉兴市政务服务中心", "Jiaxing Government Service Centre"),
                opens,
                test.map(over -> DialTestLines.sheet(DialTestScene.row(over, "centre-songjiang", at(8, 30)))),
                test.map(
                        over -> new Localized("松江区行政服务中心 1 号自助终端", "Songjiang Administrative Service Centre, Kiosk 1")),
                provenAt,
                test.filter(over -> provenAt.isPresent()).map(DialTest::mode),
                alarms,
                opens.map(hour -> contact));
    }

    private static DialTest test(
            String window, DialTestMode mode, Verdict verdict, Optional<DialTestConfirmation> confirmation) {
        return new DialTest(
                DialTestId.random(),
                KIOSK,
                new WindowId(window),
                mode,
                true,
                DialTestLimits.USUAL,
                new DialTestState.Finished(verdict, at(8, 31)),
                results(verdict),
                confirmation);
    }

    /** All steps up to that at which it has failed. */
    private static List<StepResult> results(Verdict verdict) {
        return Stream.of(DialTestStep.values())
                .filter(step -> !(verdict instanceof Verdict.Failed failed) || step.compareTo(failed.step()) <= 0)
                .map(step -> verdict instanceof Verdict.Failed failed && step == failed.step()
                        ? StepResult.failed(step, 10_000, failed.fault(), "")
                        : StepResult.passed(step, 42, "").measured(42.25, Unit.MILLIS))
                .toList();
    }
}
