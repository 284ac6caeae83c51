package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.BrowserProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A VNC server seen in noVNC's page with its defaults. */
final class NoVnc implements Side {
    /** Where Debian puts the page. */
    static final Path PAGES = Path.of("/usr/share/novnc");

    private static final String NOWHERE = "about:blank";
    private static final String PICTURE = "#noVNC_container canvas";

    private final String name;
    private final PatchWindow patch;
    private final ViewerPage viewer;
    private final int port;
    private final Map<Part, List<ProcessHandle>> processes;

    private NoVnc(
            String name, PatchWindow patch, ViewerPage viewer, int port, Map<Part, List<ProcessHandle>> processes) {
        this.name = name;
        this.patch = patch;
        this.viewer = viewer;
        this.port = port;
        this.processes = processes;
    }

    /**
     * @param page of a browser of its own, at nothing yet
     * @param port where the page is served
     * @param serving what takes the picture, beside the X server
     */
    static NoVnc in(
            Page page, String name, PatchWindow patch, int port, ProcessHandle screen, List<ProcessHandle> serving) {
        ViewerPage viewer = new ViewerPage(page, PICTURE);
        var processes = Map.of(
                Part.SCREEN,
                List.of(screen),
                Part.SERVING,
                serving,
                Part.VIEWER,
                List.of(BrowserProcess.of(viewer.page())));
        return new NoVnc(name, patch, viewer, port, processes);
    }

    @Override
    public NoVnc afar(FarLines lines) throws IOException {
        return new NoVnc(name, patch, viewer, lines.stream(port), processes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PatchWindow patch() {
        return patch;
    }

    @Override
    public ViewerPage viewer() {
        return viewer;
    }

    @Override
    public Map<Part, List<ProcessHandle>> processes() {
        return processes;
    }

    @Override
    public void begin() {
        viewer.page().navigate("http://localhost:" + port + "/vnc.html?autoconnect=true");
        viewer.awaitPicture(Screens.WIDTH, Screens.HEIGHT);
    }

    @Override
    public void end() {
        viewer.page().navigate(NOWHERE);
    }
}
