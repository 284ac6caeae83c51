package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.BrowserProcess;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.ClerkPage;
import io.yunchuang.walkthrough.Desktop;
import io.yunchuang.walkthrough.KioskMachine;
import io.yunchuang.walkthrough.KioskPage;
import io.yunchuang.walkthrough.ManagerDesk;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** All sides of the comparison, ready to begin. */
final class Comparison implements AutoCloseable {
    private static final String NOWHERE = "about:blank";
    private static final String SHOWN_SCREEN = "[data-testid=clerk-screen-video]";

    private final Lab lab;
    private final Browsers browsers;
    private final Path directory;
    private final PatchPages pages = new PatchPages();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>(List.of(pages));
    private final List<Side> sides = new ArrayList<>();

    private Comparison(Lab lab, Browsers browsers, Path directory) {
        this.lab = lab;
        this.browsers = browsers;
        this.directory = directory;
    }

    /**
     * Opens the screens, the kiosk and a viewer for every side whose programs are there.
     *
     * @param directory where what the programs leave may stay
     */
    static Comparison open(Lab lab, Browsers browsers, Programs programs, Path directory) throws Exception {
        Comparison comparison = new Comparison(lab, browsers, directory);
        try {
            comparison.openAll(programs);
            return comparison;
        } catch (Exception failed) {
            comparison.close();
            throw failed;
        }
    }

    private void openAll(Programs programs) throws IOException, SQLException, InterruptedException {
        Peers peers = new Peers(browsers, pages, directory);
        Path rules = Screens.windowRules(directory);
        Path screen = directory.resolve("kiosk-screen");
        Desktop kiosk = opened(Desktop.open(Screens.WIDTH, Screens.HEIGHT, rules, screen));
        ManagerDesk manager = browsers.manager(RealPages.PASSWORD);
        KioskMachine machine = opened(switchOn(kiosk, manager));
        PatchWindow patch = peers.show(kiosk, "kiosk");
        patch.awaitOpen();
        sides.add(ours(kiosk, machine, patch, manager));
        if (programs.x11vnc()) {
            sides.add(peers.x11vnc(kiosk, patch));
        }
        if (programs.tigerVnc()) {
            int port = Peers.freePort();
            Desktop own = opened(Desktop.open(Screens.tigerVnc(port), rules, directory.resolve("tigervnc-screen")));
            sides.add(peers.tigerVnc(own, port));
        }
    }

    private <T extends AutoCloseable> T opened(T thing) {
        opened.push(thing);
        return thing;
    }

    private KioskMachine switchOn(Desktop desktop, ManagerDesk manager) {
        return browsers.kiosk(
                desktop,
                new KioskMachine.Setup(
                        agentClassPath(),
                        URI.create(lab.origin() + "/"),
                        manager.agentCode(RealPages.KIOSK),
                        directory.resolve("agent")));
    }

    private Ours ours(Desktop desktop, KioskMachine machine, PatchWindow patch, ManagerDesk manager)
            throws SQLException, IOException {
        Page console = browsers.open(NOWHERE, RealPages.CONSOLE);
        Connections ofClerk = Connections.of(console);
        ViewerPage viewer = new ViewerPage(console, SHOWN_SCREEN);
        ClerkPage clerk = new ClerkPage(console);
        KioskPage kiosk = machine.page();
        Connections ofKiosk = Connections.of(kiosk.page());
        kiosk.page().reload();
        new RealPages(kiosk, clerk).begin(manager);
        ProcessHandle watchdog = machine.agent().parent().orElseThrow();
        var processes = Map.of(
                Part.SCREEN, List.of(desktop.screen()),
                Part.SERVING, List.of(watchdog),
                Part.VIEWER, List.of(BrowserProcess.of(viewer.page())),
                Part.PLATFORM, List.of(lab.server().handle(), lab.stores().postmaster()));
        return new Ours(new Ours.Pages(kiosk, ofKiosk, clerk, ofClerk, RealPages.item(lab)), viewer, patch, processes);
    }

    /** Every side in the midst of a talk. */
    List<Side> inTalk() {
        return sides.stream().map(side -> (Side) new InTalk(side, ours())).toList();
    }

    /** Moves every viewer to the other end of that line. */
    List<Side> afar(FarLines lines) throws IOException {
        lines.open(directory);
        List<Side> afar = new ArrayList<>();
        for (Side side : sides) {
            afar.add(side.afar(lines));
        }
        return List.copyOf(afar);
    }

    private static String agentClassPath() {
        Path built = Path.of("kiosk-agent/target").toAbsolutePath();
        return built.resolve("classes") + File.pathSeparator + built.resolve("lib") + "/*";
    }

    /** Every side, the platform first. */
    List<Side> sides() {
        return List.copyOf(sides);
    }

    /** The platform. */
    Ours ours() {
        return (Ours) sides.getFirst();
    }

    /** The others. */
    List<Side> peers() {
        return List.copyOf(sides.subList(1, sides.size()));
    }

    /** Chromium's version. */
    String browser() {
        return ours().viewer().page().context().browser().version();
    }

    @Override
    public void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
