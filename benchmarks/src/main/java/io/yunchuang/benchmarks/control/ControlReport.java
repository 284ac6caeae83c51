package io.yunchuang.benchmarks.control;

import static io.yunchuang.benchmarks.report.Table.millis;

import io.yunchuang.benchmarks.report.Distribution;
import io.yunchuang.benchmarks.report.Report;
import io.yunchuang.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what {@link ControlSpeed} finds and puts it into words. */
final class ControlReport {
    private static final double KIBIBYTE = 1024;

    private static final String IN_TALK =
            "The same in the midst of a talk with cameras of 5 frames a second and microphones, where nothing is stopped. Beside"
                    + " a VNC server the same talk goes on between the same two pages. Now both machines of the talk, the server"
                    + " and what is compared share these processors.";

    private static final String FAR =
            "The same for a viewer at the other end of a line that takes 50 ms each way and loses 2 % of the packets. Ours goes"
                    + " by UDP through a TURN server (coturn) behind that line, and every datagram may be lost. noVNC's WebSocket goes"
                    + " by TCP, of which nothing can be lost between two sockets of one machine: a lost segment comes when TCP would"
                    + " have sent it again (after the acknowledgement of a later one, or two round trips where none follows), and all"
                    + " after it waits. That is kind to TCP: what is sent again is never lost again, and the window does not shrink.";

    private final Map<Side, Findings> findings = new LinkedHashMap<>();
    private final Map<Side, Findings> inTalk = new LinkedHashMap<>();
    private final Map<Side, Findings> afar = new LinkedHashMap<>();
    private final Map<Side, Usage> resting = new LinkedHashMap<>();
    private final List<Double> stops = new ArrayList<>();
    private final String browser;
    private final Programs programs;
    private int lapses;
    private Usage talkAlone = Usage.NONE;

    /** @param browser Chromium's version */
    ControlReport(String browser, Programs programs) {
        this.browser = browser;
        this.programs = programs;
    }

    /** One sentence that names what has to be installed for the whole comparison. */
    static String missing(Programs programs) {
        return "Without " + String.join(" and ", programs.missing()) + " (Debian: apt install "
                + String.join(" ", programs.missing()) + ") the rows that need them are left out.";
    }

    /** What is found of that side. */
    Findings of(Side side) {
        return findings.computeIfAbsent(side, ignored -> new Findings());
    }

    /** What is found of that side in the midst of a talk. */
    Findings inTalk(Side side) {
        return inTalk.computeIfAbsent(side, ignored -> new Findings());
    }

    /** What is found of that side when the viewer is far away. */
    Findings afar(Side side) {
        return afar.computeIfAbsent(side, ignored -> new Findings());
    }

    /** What a talk costs in which no screen is shown. */
    void talkAlone(Usage usage) {
        talkAlone = usage;
    }

    /** What that side costs while nothing happens on the screen. */
    void resting(Side side, Usage usage) {
        resting.put(side, usage);
    }

    /** How long after each press of the stop the page saw the last event, in milliseconds. */
    void stopped(List<Double> lastAfter) {
        stops.addAll(lastAfter);
    }

    /** How often control has ended by itself, for want of a renewal. */
    void lapsed(int times) {
        lapses = times;
    }

    /** The last stretch of clicks in a few words. */
    static String last(Findings of) {
        return "last click seen after " + millis(of.seen().getLast()) + ", heard after "
                + millis(of.heard().getLast());
    }

    Report write() {
        Report report = new Report("control").say(what());
        if (!programs.missing().isEmpty()) {
            report.say(missing(programs));
        }
        report.show(times("press in the viewer → new colour seen in the viewer", findings, Findings::seen));
        report.show(times("press in the viewer → heard by the page on the screen", findings, Findings::heard));
        report.say(
                "While it is clicked, about three clicks a second: processor time as a share of one core, and bytes for"
                        + " picture and hand alone (RTP and data channel, or WebSocket; without UDP, TCP and IP). The patch has one"
                        + " colour, which VNC packs into a single rectangle: no picture costs it less.");
        report.show(costs(findings));
        report.say(IN_TALK);
        report.show(times("in a talk: press → new colour seen in the viewer", inTalk, Findings::seen));
        report.show(times("in a talk: press → heard by the page on the screen", inTalk, Findings::heard));
        report.show(costs(inTalk));
        report.say(
                "Nothing happens on the screen, and the pointer rests: shares of one core, and what the first click after"
                        + " it takes until it is seen. In a talk the cameras go on; what the screen adds is the difference.");
        report.show(rest());
        report.say(FAR);
        report.show(times("far away: press → new colour seen in the viewer", afar, Findings::seen));
        report.show(times("far away: press → heard by the page on the screen", afar, Findings::heard));
        new Aims(findings, afar, resting, talkAlone, stops).judge(report);
        return report.say("")
                .say("Control has ended by itself, for want of a renewal within two seconds, " + lapses
                        + " times; it was asked for again.");
    }

    private String what() {
        return "A click in the viewer until the patch under it is seen there in its new colour: the viewer's page takes the time"
                + " when it hears of the press and looks at one pixel at every frame that it could draw (the video's frame"
                + " callback, or the animation frame for noVNC's canvas); all pages are set by the machine's clock. The pointer rests a"
                + " moment before the press, and the button is let go a moment after it, as a hand does it. "
                + Ours.NAME + " is the built server, the agent"
                + " with its Chromium and the kiosk profile on a screen of " + Screens.WIDTH + " × " + Screens.HEIGHT
                + " (Xvfb, openbox) and a clerk's console; citizen and clerk go the whole way to control in every round, and then their"
                + " cameras and microphones are stopped, for both machines, the server and the browsers share these"
                + " processors, and VNC comes without a talk. x11vnc serves the same screen; TigerVNC (Xtigervnc) is a screen"
                + " of its own with the same window rules. Both are seen in noVNC with their defaults; all screens show the"
                + " same page in the same Chromium, and only the side that is measured has a viewer. Rounds alternate."
                + " One browser process per viewer, Chromium " + browser + ", headless.";
    }

    private static Table times(String what, Map<Side, Findings> findings, Function<Findings, List<Double>> which) {
        Table table = new Table(what, "n", "p50", "p90", "p99", "longest");
        findings.forEach((side, found) -> {
            Distribution of = Distribution.of(which.apply(found));
            table.row(
                    side.name(),
                    of.count(),
                    millis(of.median()),
                    millis(of.p90()),
                    millis(of.p99()),
                    millis(of.longest()));
        });
        return table;
    }

    private static Table costs(Map<Side, Findings> findings) {
        Table table = new Table(
                "clicking",
                "X server",
                "serving",
                "viewer",
                "platform's server",
                "received per click",
                "sent per click");
        findings.forEach((side, found) -> {
            Usage usage = found.working();
            int clicks = found.seen().size();
            table.row(
                    side.name(),
                    percent(usage, Part.SCREEN),
                    percent(usage, Part.SERVING),
                    percent(usage, Part.VIEWER),
                    percent(usage, Part.PLATFORM),
                    bytes(found.traffic().received() / clicks),
                    bytes(found.traffic().sent() / clicks));
        });
        return table;
    }

    private Table rest() {
        Table table =
                new Table("nothing happens", "X server", "serving", "viewer", "platform's server", "first click seen");
        rest(table, Ours.NAME + ", talk without screen", talkAlone, Optional.empty());
        resting.forEach((side, usage) -> rest(
                table, side.name(), usage, of(side).seenAfterRest().stream().findFirst()));
        return table;
    }

    private static void rest(Table table, String what, Usage usage, Optional<Double> click) {
        table.row(
                what,
                percent(usage, Part.SCREEN),
                percent(usage, Part.SERVING),
                percent(usage, Part.VIEWER),
                percent(usage, Part.PLATFORM),
                click.map(Table::millis).orElse("–"));
    }

    private static String bytes(double bytes) {
        return String.format(
                Locale.ROOT, bytes < KIBIBYTE ? "%.0f B" : "%.1f KiB", bytes < KIBIBYTE ? bytes : bytes / KIBIBYTE);
    }

    private static String percent(Usage usage, Part part) {
        return usage.taken().containsKey(part) ? Aims.percent(usage.share(List.of(part))) : "–";
    }
}
