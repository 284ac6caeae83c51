package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.QueuedJobCount;
import javax.print.attribute.standard.Severity;

/**
 * The printer, as the system's print service tells of it (RFC 8011 §5.4.11–12). What a driver does not tell is not known
 * and not said.
 */
final class PrinterModule implements KioskModule {
    /** Where printers are looked up. */
    interface Printers {
        /** All printers that the system knows, the system's default first. */
        List<PrintService> list();
    }

    /** What makes a printer useless, worst first. */
    private static final Map<PrinterStateReason, FaultCode> REASONS = reasons();

    private final Printers printers;
    private final Pattern name;

    /** @param name part of the name of the kiosk's own printer; where several match, the first is it */
    PrinterModule(Printers printers, Pattern name) {
        this.printers = printers;
        this.name = name;
    }

    /** The printers of this machine. */
    static List<PrintService> ofSystem() {
        List<PrintService> all = List.of(PrintServiceLookup.lookupPrintServices(null, null));
        Optional<PrintService> preferred = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        return Stream.concat(preferred.stream(), all.stream()).distinct().toList();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.PRINTER;
    }

    @Override
    public Finding check() {
        return printers.list().stream()
                .filter(printer -> name.matcher(printer.getName()).find())
                .findFirst()
                .map(PrinterModule::finding)
                .orElseGet(Finding::missing);
    }

    private static Finding finding(PrintService printer) {
        Optional<FaultCode> fault = fault(printer);
        Facts facts = Facts.of("printer", printer.getName())
                .withKnown("state", told(printer, PrinterState.class))
                .withKnown("accepting", told(printer, PrinterIsAcceptingJobs.class))
                .withKnown("queued", told(printer, QueuedJobCount.class))
                .withKnown("paper", paper(printer));
        return Finding.of(fault, facts);
    }

    private static Optional<FaultCode> fault(PrintService printer) {
        Optional<PrinterStateReasons> reasons = told(printer, PrinterStateReasons.class);
        Optional<FaultCode> named = REASONS.entrySet().stream()
                .filter(entry -> reasons.filter(r -> hinders(r, entry.getKey())).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
        return named.or(() -> stands(printer) ? Optional.of(FaultCode.QUEUE_STOPPED) : Optional.empty());
    }

    /** A report or a warning ("paper is low") does not keep a printer from printing. */
    private static boolean hinders(PrinterStateReasons reasons, PrinterStateReason reason) {
        return reasons.containsKey(reason) && reasons.get(reason) == Severity.ERROR;
    }

    private static boolean stands(PrintService printer) {
        boolean refuses = told(printer, PrinterIsAcceptingJobs.class)
                .filter(PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS::equals)
                .isPresent();
        return refuses
                || told(printer, PrinterState.class)
                        .filter(PrinterState.STOPPED::equals)
                        .isPresent();
    }

    /** Whether there is paper: empty, low, or fine where the driver gives reasons at all. */
    private static Optional<String> paper(PrintService printer) {
        return told(printer, PrinterStateReasons.class).map(reasons -> {
            boolean empty = reasons.containsKey(PrinterStateReason.MEDIA_EMPTY)
                    || reasons.containsKey(PrinterStateReason.MEDIA_NEEDED);
            boolean low = reasons.containsKey(PrinterStateReason.MEDIA_LOW);
            return empty ? "empty" : low ? "low" : "ok";
        });
    }

    private static <A extends PrintServiceAttribute> Optional<A> told(PrintService printer, Class<A> attribute) {
        return Optional.ofNullable(printer.getAttribute(attribute));
    }

    private static Map<PrinterStateReason, FaultCode> reasons() {
        Map<PrinterStateReason, FaultCode> reasons = new LinkedHashMap<>();
        reasons.put(PrinterStateReason.MEDIA_JAM, FaultCode.PAPER_JAM);
        reasons.put(PrinterStateReason.COVER_OPEN, FaultCode.COVER_OPEN);
        reasons.put(PrinterStateReason.DOOR_OPEN, FaultCode.COVER_OPEN);
        reasons.put(PrinterStateReason.INTERLOCK_OPEN, FaultCode.COVER_OPEN);
        reasons.put(PrinterStateReason.MEDIA_EMPTY, FaultCode.OUT_OF_PAPER);
        reasons.put(PrinterStateReason.MEDIA_NEEDED, FaultCode.OUT_OF_PAPER);
        reasons.put(PrinterStateReason.TONER_EMPTY, FaultCode.OUT_OF_TONER);
        reasons.put(PrinterStateReason.MARKER_SUPPLY_EMPTY, FaultCode.OUT_OF_TONER);
        reasons.put(PrinterStateReason.TIMED_OUT, FaultCode.NO_ANSWER);
        reasons.put(PrinterStateReason.SHUTDOWN, FaultCode.NO_ANSWER);
        reasons.put(PrinterStateReason.PAUSED, FaultCode.QUEUE_STOPPED);
        reasons.put(PrinterStateReason.STOPPED_PARTLY, FaultCode.QUEUE_STOPPED);
        return reasons;
    }
}
