package io.yunchuang.signaling.dialtest;

import static io.yunchuang.signaling.dialtest.DialTestExamples.CLERK;
import static io.yunchuang.signaling.dialtest.DialTestExamples.CONSOLE;
import static io.yunchuang.signaling.dialtest.DialTestExamples.MOVING;
import static io.yunchuang.signaling.dialtest.DialTestExamples.START;
import static io.yunchuang.signaling.dialtest.DialTestExamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.DialTestDevices;
import io.yunchuang.signaling.protocol.DialTestDevices.Camera;
import io.yunchuang.signaling.protocol.DialTestDevices.Microphone;
import io.yunchuang.signaling.protocol.DialTestDevices.State;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestTools;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages' own microphones and cameras, and how they are judged. */
class DeviceStepsTest {
    private static final Microphone HEARS = new Microphone(State.WORKS, false, Optional.of(-52.0));
    private static final Camera SEES = new Camera(State.WORKS, 1280, 720, 110);
    private static final DialTestDevices WELL = new DialTestDevices(HEARS, SEES);

    private static Optional<DialTestReport> report(DialTestDevices devices) {
        return Optional.of(new DialTestReport(
                Optional.empty(),
                Optional.empty(),
                MOVING,
                0,
                Optional.of(new DialTestTools(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(devices)))));
    }

    private static Map<DialTestStep, StepResult> judged(
            DialTestMode mode, Optional<DialTestReport> fromKiosk, Optional<DialTestReport> fromWindow) {
        DialTest test = waiting(mode, false, DialTestLimits.USUAL, List.of());
        Measuring measured =
                new Measuring(START, START, DialTestExamples.KIOSK, Optional.of(CLERK), CONSOLE, fromKiosk, fromWindow);
        return DeviceSteps.of(test, measured).collect(Collectors.toMap(StepResult::step, Function.identity()));
    }

    private static StepResult judged(DialTestStep step, DialTestDevices atKiosk) {
        return Optional.ofNullable(
                        judged(DialTestMode.AUTO, report(atKiosk), report(WELL)).get(step))
                .orElseThrow();
    }

    @Test
    void whatHearsAndSeesPassesWithItsFigures() {
        Map<DialTestStep, StepResult> steps = judged(DialTestMode.AUTO, report(WELL), report(WELL));
        assertThat(steps.values()).hasSize(4).allMatch(result -> result.grade() == Grade.PASSED);
        StepResult microphone = judged(DialTestStep.MICROPHONE_AT_KIOSK, WELL);
        assertThat(microphone.figure()).contains(new StepResult.Figure(-52, Unit.DECIBELS));
        assertThat(judged(DialTestStep.CAMERA_AT_KIOSK, WELL).detail()).isEqualTo("1280×720, brightness=110");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKS, -87, PASSED, ",
        "WORKS, -100, WARNING, MICROPHONE_SILENT",
        "WORKS, , SKIPPED, SOUND_BLOCKED",
        "MISSING, , FAILED, DEVICE_MISSING",
        "REFUSED, , FAILED, DEVICE_REFUSED",
        "SILENT, , FAILED, DEVICE_SILENT",
        "ASKS, , WARNING, DEVICE_ASKS",
    })
    void withoutAMicrophoneNobodyIsServed(
            State state, @Nullable Double level, Grade grade, @Nullable DialTestFault fault) {
        Microphone microphone = new Microphone(state, false, Optional.ofNullable(level));
        StepResult result = judged(DialTestStep.MICROPHONE_AT_KIOSK, new DialTestDevices(microphone, SEES));
        assertThat(result.grade()).isEqualTo(grade);
        assertThat(result.fault()).isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "WORKS, 12, PASSED, ",
        "WORKS, 3, WARNING, FACE_DARK",
        "MISSING, 0, WARNING, DEVICE_MISSING",
        "REFUSED, 0, WARNING, DEVICE_REFUSED",
        "SILENT, 0, WARNING, DEVICE_SILENT",
        "ASKS, 0, WARNING, DEVICE_ASKS",
    })
    void withoutACameraPeopleStillTalk(State state, double brightness, Grade grade, @Nullable DialTestFault fault) {
        Camera camera = new Camera(state, 1280, 720, brightness);
        StepResult result = judged(DialTestStep.CAMERA_AT_KIOSK, new DialTestDevices(HEARS, camera));
        assertThat(result.grade()).isEqualTo(grade);
        assertThat(result.fault()).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void aProbeHasNeitherAndIsNotAskedForThem() {
        assertThat(judged(DialTestMode.PROBE, report(WELL), report(WELL)))
                .containsOnlyKeys(DialTestStep.MICROPHONE_AT_KIOSK, DialTestStep.CAMERA_AT_KIOSK);
    }

    @Test
    void aPageThatDoesNotTellOfThemIsOlderAndOneThatTellsNothingIsNotJudged() {
        assertThat(judged(DialTestMode.AUTO, Optional.of(DialTestExamples.report(880, MOVING)), Optional.empty()))
                .containsOnlyKeys(DialTestStep.MICROPHONE_AT_KIOSK, DialTestStep.CAMERA_AT_KIOSK)
                .allSatisfy((step, result) -> {
                    assertThat(result.grade()).isEqualTo(Grade.SKIPPED);
                    assertThat(result.fault()).contains(DialTestFault.NOT_TRIED);
                });
    }

    @Test
    void aMutedMicrophoneEndsTheTestAsFailedThere() {
        DialTest test = DialTestExamples.reported(
                report(new DialTestDevices(new Microphone(State.WORKS, true, Optional.of(-100.0)), SEES))
                        .orElseThrow(),
                report(WELL).orElseThrow());
        assertThat(test.result(DialTestStep.MICROPHONE_AT_KIOSK))
                .hasValueSatisfying(result -> assertThat(result.fault()).contains(DialTestFault.MICROPHONE_MUTED));
    }

    @Test
    void figuresThatNoDeviceGivesAreRefused() {
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> new Microphone(State.WORKS, false, Optional.of(101.0)));
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> new Camera(State.WORKS, 1, 1, 256));
    }
}
