package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.Path;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestReport.Sound;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the steps of a dial-test's media are worth, judged by what both pages have told. */
public final class MeasuredSteps {
    /** The tone that the kiosk sends: far from mains hum and its harmonics, and within what every codec for speech carries. */
    public static final double KIOSK_HERTZ = 660;

    /** The tone that the window sends: another one, so that nobody takes his own echo for the other side. */
    public static final double WINDOW_HERTZ = 880;

    /** As near as a block of 4,096 samples at 48 kHz tells tones apart, twice. */
    private static final double HERTZ_TOLERANCE = 25;

    /** Quieter than this is nothing. */
    private static final double SILENCE_DECIBELS = -70;

    /** The tone is sent at about −20 dBFS; what comes so quiet would not be understood. */
    private static final double QUIET_DECIBELS = -45;

    private MeasuredSteps() {}

    /** The results of all measured steps that could be come to; after one that has failed only what stands on its own. */
    static Stream<StepResult> of(Measuring measured, DialTestLimits limits, DialTestPolicy policy) {
        Optional<DialTestReport> kiosk = measured.fromKiosk();
        Optional<DialTestReport> window = measured.fromWindow();
        StepResult clock = clock(kiosk, window, policy);
        if (kiosk.isEmpty() || window.isEmpty()) {
            String missing = Stream.of(
                            kiosk.isEmpty() ? Stream.of("kiosk") : Stream.<String>empty(),
                            window.isEmpty() ? Stream.of("window") : Stream.<String>empty())
                    .flatMap(side -> side)
                    .reduce((one, other) -> one + "+" + other)
                    .orElse("");
            return Stream.of(
                    StepResult.failed(DialTestStep.ICE, 0, DialTestFault.REPORT_MISSING, "missing=" + missing), clock);
        }
        if (kiosk.get().path().isEmpty() || window.get().path().isEmpty()) {
            return Stream.of(StepResult.failed(DialTestStep.ICE, 0, DialTestFault.NOT_CONNECTED, ""), clock);
        }
        Path path = kiosk.get().path().get();
        Path back = window.get().path().get();
        return Stream.of(
                ice(path, limits),
                dtls(path, back),
                sound(DialTestStep.AUDIO_TO_WINDOW, window.get().sound(), KIOSK_HERTZ),
                sound(DialTestStep.AUDIO_TO_KIOSK, kiosk.get().sound(), WINDOW_HERTZ),
                picture(DialTestStep.VIDEO_TO_WINDOW, window.get().picture(), back, limits),
                picture(DialTestStep.VIDEO_TO_KIOSK, kiosk.get().picture(), path, limits),
                clock);
    }

    private static StepResult ice(Path path, DialTestLimits limits) {
        String detail = "pair=%s/%s, relay=%s".formatted(path.local(), path.remote(), path.isRelayed() ? "yes" : "no");
        StepResult passed = StepResult.passed(DialTestStep.ICE, path.connectMillis(), detail);
        StepResult connected = limits.setUpMillis().judge(passed, path.connectMillis(), DialTestFault.SET_UP_LONG);
        return path.roundTripMillis()
                .map(millis -> limits.roundTripMillis()
                        .judge(connected.measured(millis, Unit.MILLIS), millis, DialTestFault.ROUND_TRIP_LONG))
                .orElse(connected);
    }

    private static StepResult dtls(Path kiosk, Path window) {
        StepResult passed = StepResult.passed(DialTestStep.DTLS, 0, kiosk.tls().value());
        return kiosk.secured() && window.secured() ? passed : passed.failing(DialTestFault.NOT_SECURED);
    }

    private static StepResult sound(DialTestStep step, Optional<Sound> heard, double sent) {
        if (heard.isEmpty()) {
            return StepResult.skipped(step, DialTestFault.SOUND_BLOCKED);
        }
        Sound sound = heard.get();
        StepResult result = StepResult.passed(step, 0, "heard=%.0f Hz, sent=%.0f Hz".formatted(sound.hertz(), sent))
                .measured(sound.levelDecibels(), Unit.DECIBELS);
        if (sound.levelDecibels() <= SILENCE_DECIBELS) {
            return result.failing(DialTestFault.SILENCE);
        }
        if (Math.abs(sound.hertz() - sent) > HERTZ_TOLERANCE) {
            return result.failing(DialTestFault.OTHER_SOUND);
        }
        return sound.levelDecibels() < QUIET_DECIBELS ? result.warning(DialTestFault.TOO_QUIET) : result;
    }

    /**
     * @param path as the side that saw it knows it
     */
    private static StepResult picture(DialTestStep step, Picture picture, Path path, DialTestLimits limits) {
        StepResult result =
                StepResult.passed(step, 0, pictureDetail(picture, path)).measured(picture.frames(), Unit.FRAMES);
        if (picture.frames() == 0) {
            return result.failing(DialTestFault.NO_PICTURE);
        }
        StepResult moving = limits.frozenMillis().judge(result, picture.frozenMillis(), DialTestFault.FROZEN);
        return path.lossPercent()
                .map(loss -> limits.lossPercent().judge(moving, loss, DialTestFault.LOSS_HIGH))
                .orElse(moving);
    }

    private static String pictureDetail(Picture picture, Path path) {
        String oneWay = picture.oneWayMillis()
                .map(millis -> ", oneWay=" + millis + " ms")
                .orElse("");
        // always with a full stop, wherever the server stands
        String loss = path.lossPercent()
                .map(percent -> String.format(Locale.ROOT, ", lost=%.1f %%", percent))
                .orElse("");
        return "%d×%d, frozen=%d ms%s%s"
                .formatted(picture.width(), picture.height(), picture.frozenMillis(), oneWay, loss);
    }

    private static StepResult clock(
            Optional<DialTestReport> kiosk, Optional<DialTestReport> window, DialTestPolicy policy) {
        Optional<Long> worst = Stream.of(kiosk, window)
                .flatMap(Optional::stream)
                .map(DialTestReport::clockAheadMillis)
                .max((one, other) -> Long.compare(Math.abs(one), Math.abs(other)));
        if (worst.isEmpty()) {
            return StepResult.skipped(DialTestStep.CLOCK, DialTestFault.REPORT_MISSING);
        }
        String detail = "kiosk=%s, window=%s".formatted(ahead(kiosk), ahead(window));
        StepResult result = StepResult.passed(DialTestStep.CLOCK, 0, detail).measured(worst.get(), Unit.MILLIS);
        return Math.abs(worst.get()) > policy.clock().toMillis() ? result.warning(DialTestFault.CLOCK_OFF) : result;
    }

    private static String ahead(Optional<DialTestReport> report) {
        return report.map(told -> told.clockAheadMillis() + " ms").orElse("–");
    }
}
