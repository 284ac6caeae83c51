package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.util.List;
import java.util.regex.Pattern;
import javax.print.PrintService;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.QueuedJobCount;
import javax.print.attribute.standard.Severity;
import org.junit.jupiter.api.Test;

class PrinterModuleTest {
    private static final Pattern ANY = Pattern.compile("");

    private static Finding check(Pattern name, PrintService... printers) {
        return new PrinterModule(() -> List.of(printers), name).check();
    }

    private static PrinterStateReasons because(PrinterStateReason reason, Severity severity) {
        PrinterStateReasons reasons = new PrinterStateReasons();
        reasons.put(reason, severity);
        return reasons;
    }

    private static Finding checkBecause(PrinterStateReason reason) {
        return check(ANY, new ToldPrinter("Kiosk", because(reason, Severity.ERROR)));
    }

    @Test
    void readyPrinterIsPresentAndSaysWhatItsDriverTells() {
        Finding finding = check(
                ANY,
                new ToldPrinter(
                        "Kiosk",
                        PrinterState.IDLE,
                        PrinterIsAcceptingJobs.ACCEPTING_JOBS,
                        new QueuedJobCount(2),
                        new PrinterStateReasons()));
        assertThat(finding.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(finding.facts().values())
                .containsEntry("printer", "Kiosk")
                .containsEntry("state", "idle")
                .containsEntry("accepting", "accepting-jobs")
                .containsEntry("queued", "2")
                .containsEntry("paper", "ok");
    }

    @Test
    void whatTheDriverDoesNotTellIsNotSaid() {
        Finding finding = check(ANY, new ToldPrinter("Kiosk"));
        assertThat(finding.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(finding.facts().values()).containsOnlyKeys("printer");
    }

    @Test
    void everyReasonThatKeepsItFromPrintingIsAFault() {
        assertThat(checkBecause(PrinterStateReason.MEDIA_EMPTY).fault()).contains(FaultCode.OUT_OF_PAPER);
        assertThat(checkBecause(PrinterStateReason.MEDIA_EMPTY).facts().values())
                .containsEntry("paper", "empty");
        assertThat(checkBecause(PrinterStateReason.MEDIA_JAM).fault()).contains(FaultCode.PAPER_JAM);
        assertThat(checkBecause(PrinterStateReason.DOOR_OPEN).fault()).contains(FaultCode.COVER_OPEN);
        assertThat(checkBecause(PrinterStateReason.TONER_EMPTY).fault()).contains(FaultCode.OUT_OF_TONER);
        assertThat(checkBecause(PrinterStateReason.PAUSED).fault()).contains(FaultCode.QUEUE_STOPPED);
        assertThat(checkBecause(PrinterStateReason.SHUTDOWN).fault()).contains(FaultCode.NO_ANSWER);
    }

    @Test
    void warningIsNone() {
        PrintService low = new ToldPrinter("Kiosk", because(PrinterStateReason.MEDIA_LOW, Severity.WARNING));
        assertThat(check(ANY, low).state()).isEqualTo(ModuleState.PRESENT);
        assertThat(check(ANY, low).facts().values()).containsEntry("paper", "low");
    }

    @Test
    void queueThatTakesNoJobsIsStopped() {
        assertThat(check(ANY, new ToldPrinter("Kiosk", PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS))
                        .fault())
                .contains(FaultCode.QUEUE_STOPPED);
        assertThat(check(ANY, new ToldPrinter("Kiosk", PrinterState.STOPPED)).fault())
                .contains(FaultCode.QUEUE_STOPPED);
    }

    @Test
    void kiosksOwnPrinterIsChosenByItsName() {
        PrintService other = new ToldPrinter("Office", PrinterState.STOPPED);
        PrintService own = new ToldPrinter("Kiosk A4");
        assertThat(check(Pattern.compile("Kiosk"), other, own).state()).isEqualTo(ModuleState.PRESENT);
        assertThat(check(Pattern.compile("Receipt"), other, own).state()).isEqualTo(ModuleState.MISSING);
        assertThat(check(ANY).state()).isEqualTo(ModuleState.MISSING);
    }

    @Test
    void printServiceOfThisMachineCanBeAsked() {
        assertThat(new PrinterModule(PrinterModule::ofSystem, Pattern.compile("(?!)")).check())
                .isEqualTo(Finding.missing());
    }
}
