package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.DialTestDevices;
import io.yunchuang.signaling.protocol.DialTestDevices.Camera;
import io.yunchuang.signaling.protocol.DialTestDevices.Microphone;
import io.yunchuang.signaling.protocol.DialTestDevices.State;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestTools;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the pages' own microphones and cameras are worth. Without a microphone nobody is served; without a camera people still
 * talk.
 */
final class DeviceSteps {
    /** Any microphone gives more than this in the quietest room; the least that 16 bits can tell is −90 dBFS. */
    private static final double MUTED_DECIBELS = -88;

    private static final double MEGA = 1_000_000;

    private DeviceSteps() {}

    /** The results of each side that has told anything. */
    static Stream<StepResult> of(DialTest test, Measuring measured) {
        return Stream.concat(
                of(measured.fromKiosk(), DialTestStep.MICROPHONE_AT_KIOSK, DialTestStep.CAMERA_AT_KIOSK),
                DialTestStep.CAMERA_AT_WINDOW.isOf(test.mode(), test.line())
                        ? of(measured.fromWindow(), DialTestStep.MICROPHONE_AT_WINDOW, DialTestStep.CAMERA_AT_WINDOW)
                        : Stream.empty());
    }

    private static Stream<StepResult> of(
            Optional<DialTestReport> report, DialTestStep microphoneStep, DialTestStep cameraStep) {
        if (report.isEmpty()) {
            return Stream.empty();
        }
        return report.flatMap(DialTestReport::tools)
                .flatMap(DialTestTools::devices)
                .map(devices -> of(devices, microphoneStep, cameraStep))
                .orElseGet(() -> Stream.of(microphoneStep, cameraStep)
                        .map(step -> StepResult.skipped(step, DialTestFault.NOT_TRIED)));
    }

    private static Stream<StepResult> of(
            DialTestDevices devices, DialTestStep microphoneStep, DialTestStep cameraStep) {
        return Stream.of(microphone(microphoneStep, devices.microphone()), camera(cameraStep, devices.camera()));
    }

    private static StepResult microphone(DialTestStep step, Microphone microphone) {
        StepResult result = StepResult.passed(step, 0, "");
        return fault(microphone.state())
                .map(fault -> fault == DialTestFault.DEVICE_ASKS ? result.warning(fault) : result.failing(fault))
                .orElseGet(() -> microphone.muted()
                        ? result.failing(DialTestFault.MICROPHONE_MUTED)
                        : heard(result, microphone.levelDecibels()));
    }

    private static StepResult heard(StepResult result, Optional<Double> levelDecibels) {
        if (levelDecibels.isEmpty()) {
            return result.skipping(DialTestFault.SOUND_BLOCKED);
        }
        StepResult heard = result.measured(levelDecibels.get(), Unit.DECIBELS);
        return levelDecibels.get() > MUTED_DECIBELS ? heard : heard.warning(DialTestFault.MICROPHONE_SILENT);
    }

    private static StepResult camera(DialTestStep step, Camera camera) {
        return fault(camera.state())
                .map(fault -> StepResult.passed(step, 0, "").warning(fault))
                .orElseGet(() -> seen(step, camera));
    }

    private static StepResult seen(DialTestStep step, Camera camera) {
        String detail = String.format(
                Locale.ROOT, "%d×%d, brightness=%.0f", camera.width(), camera.height(), camera.brightness());
        StepResult result = StepResult.passed(step, 0, detail)
                .measured((long) camera.width() * camera.height() / MEGA, Unit.MEGAPIXELS);
        return camera.brightness() < ToolSteps.DARK ? result.warning(DialTestFault.FACE_DARK) : result;
    }

    /** Why a device that does not work does not. */
    private static Optional<DialTestFault> fault(State state) {
        return switch (state) {
            case WORKS -> Optional.empty();
            case MISSING -> Optional.of(DialTestFault.DEVICE_MISSING);
            case REFUSED -> Optional.of(DialTestFault.DEVICE_REFUSED);
            case ASKS -> Optional.of(DialTestFault.DEVICE_ASKS);
            case SILENT -> Optional.of(DialTestFault.DEVICE_SILENT);
        };
    }
}
