package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import io.yunchuang.signaling.protocol.DialTestTools;
import io.yunchuang.signaling.protocol.DialTestTools.Echo;
import io.yunchuang.signaling.protocol.DialTestTools.Gate;
import io.yunchuang.signaling.protocol.DialTestTools.Line;
import io.yunchuang.signaling.protocol.DialTestTools.Paper;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the steps of a dial-test are worth in which both pages try that with which a clerk helps beside face and voice. */
final class ToolSteps {
    /** An A4 page in so many pixels has about 150 of them in an inch, and small print can be read. */
    private static final long LEAST_PIXELS = 1_600L * 1_200;

    private static final double MEGA = 1_000_000;

    /** On a scale to 255; darker is a sensor that sees nothing. */
    static final double DARK = 12;

    /** As the kiosk judges captures: the variance of the Laplacian over that of the brightness. */
    private static final double SHARP_ENOUGH = 0.1;

    private ToolSteps() {}

    /** The results of those that could be come to; what goes over the link of the pages needs one. */
    static Stream<StepResult> of(DialTest test, Measuring measured, DialTestPolicy policy) {
        boolean connected = isConnected(measured.fromKiosk()) && isConnected(measured.fromWindow());
        Stream<StepResult> overLink = connected
                ? Stream.of(
                        screen(tool(measured.fromWindow(), DialTestTools::screen)),
                        echo(
                                tool(measured.fromWindow(), DialTestTools::echo),
                                tool(measured.fromKiosk(), DialTestTools::gate)))
                : Stream.empty();
        Stream<StepResult> atKiosk = measured.fromKiosk().isPresent()
                ? Stream.concat(
                        Stream.of(paper(tool(measured.fromKiosk(), DialTestTools::paper))),
                        line(test, tool(measured.fromKiosk(), DialTestTools::line), policy))
                : Stream.empty();
        return Stream.of(overLink, atKiosk, pagePush(test)).flatMap(each -> each);
    }

    private static boolean isConnected(Optional<DialTestReport> report) {
        return report.flatMap(DialTestReport::path).isPresent();
    }

    private static <T> Optional<T> tool(Optional<DialTestReport> report, Function<DialTestTools, Optional<T>> which) {
        return report.flatMap(DialTestReport::tools).flatMap(which);
    }

    private static StepResult screen(Optional<Picture> seen) {
        if (seen.isEmpty()) {
            return StepResult.skipped(DialTestStep.SCREEN, DialTestFault.NOT_TRIED);
        }
        Picture picture = seen.get();
        String detail = "%d×%d, frozen=%d ms".formatted(picture.width(), picture.height(), picture.frozenMillis());
        StepResult result = StepResult.passed(DialTestStep.SCREEN, 0, detail).measured(picture.frames(), Unit.FRAMES);
        return picture.frames() == 0 ? result.failing(DialTestFault.NO_PICTURE) : result;
    }

    /** Without an agent nobody could control anything; that the page answers is told, and says no more than that. */
    private static StepResult echo(Optional<Echo> echo, Optional<Gate> gate) {
        if (echo.isEmpty()) {
            return StepResult.skipped(DialTestStep.CONTROL_ECHO, DialTestFault.NOT_TRIED);
        }
        Echo pings = echo.get();
        String through = gate.map(agent -> ", gate=" + agent.back() + "/" + agent.given())
                .orElse("");
        StepResult result = StepResult.passed(
                DialTestStep.CONTROL_ECHO, 0, "pings=%d/%d%s".formatted(pings.back(), pings.sent(), through));
        if (pings.back() == 0) {
            return result.warning(DialTestFault.NO_ECHO);
        }
        StepResult measured = pings.roundTripMillis()
                .map(millis -> result.measured(millis, Unit.MILLIS))
                .orElse(result);
        return gate.isPresent() ? measured : measured.skipping(DialTestFault.NO_AGENT);
    }

    private static StepResult paper(Optional<Paper> paper) {
        return paper.map(given -> switch (given.state()) {
                    case NO_CAMERA -> StepResult.skipped(DialTestStep.DOCUMENT, DialTestFault.NO_DOCUMENT_CAMERA);
                    case NO_PICTURE ->
                        StepResult.passed(DialTestStep.DOCUMENT, given.tookMillis(), "")
                                .warning(DialTestFault.CAMERA_SILENT);
                    case TAKEN -> judged(given);
                })
                .orElseGet(() -> StepResult.skipped(DialTestStep.DOCUMENT, DialTestFault.NOT_TRIED));
    }

    private static StepResult judged(Paper paper) {
        String sharp = paper.sharpness()
                .map(value -> String.format(Locale.ROOT, ", sharpness=%.2f", value))
                .orElse("");
        long pixels = (long) paper.width() * paper.height();
        StepResult result = StepResult.passed(
                        DialTestStep.DOCUMENT, paper.tookMillis(), paper.width() + "×" + paper.height() + sharp)
                .measured(pixels / MEGA, Unit.MEGAPIXELS);
        if (paper.brightness() < DARK) {
            return result.warning(DialTestFault.CAMERA_DARK);
        }
        if (pixels < LEAST_PIXELS) {
            return result.warning(DialTestFault.CAMERA_COARSE);
        }
        boolean blurred =
                paper.sharpness().filter(value -> value < SHARP_ENOUGH).isPresent();
        return blurred ? result.warning(DialTestFault.CAMERA_BLURRED) : result;
    }

    /** The agent was asked unless there is a result already. */
    private static Stream<StepResult> pagePush(DialTest test) {
        return test.result(DialTestStep.PAGE_PUSH).isPresent()
                ? Stream.empty()
                : Stream.of(StepResult.passed(DialTestStep.PAGE_PUSH, 0, "").warning(DialTestFault.AGENT_SILENT));
    }

    private static Stream<StepResult> line(DialTest test, Optional<Line> line, DialTestPolicy policy) {
        if (!test.line()) {
            return Stream.empty();
        }
        return line.map(carries -> Stream.of(
                        line(DialTestStep.LINE_DOWN, carries.down(), carries.downMillis(), policy),
                        line(DialTestStep.LINE_UP, carries.up(), carries.upMillis(), policy)))
                .orElseGet(() -> Stream.of(DialTestStep.LINE_DOWN, DialTestStep.LINE_UP)
                        .map(step -> StepResult.passed(step, 0, "").warning(DialTestFault.LINE_UNKNOWN)));
    }

    private static StepResult line(DialTestStep step, double megabits, long took, DialTestPolicy policy) {
        StepResult result = StepResult.passed(step, took, "").measured(megabits, Unit.MEGABITS);
        return megabits < policy.lineMegabits() ? result.warning(DialTestFault.LINE_SLOW) : result;
    }
}
