package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Page;
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
    private final ProcessHandle browser;
    private final String address;
    private final ProcessHandle screen;
    private final List<ProcessHandle> serving;

    /**
     * @param page of a browser of its own, at nothing yet
     * @param port where the page is served
     * @param serving what takes the picture, beside the X server
     */
    NoVnc(String name, PatchWindow patch, Page page, int port, ProcessHandle screen, List<ProcessHandle> serving) {
        this.name = name;
        this.patch = patch;
        this.viewer = new ViewerPage(page, PICTURE);
        this.browser = viewer.browser();
        this.address = "http://localhost:" + port + "/vnc.html?autoconnect=true";
        this.screen = screen;
        this.serving = serving;
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
        return Map.of(Part.SCREEN, List.of(screen), Part.SERVING, serving, Part.VIEWER, List.of(browser));
    }

    @Override
    public void begin() {
        viewer.page().navigate(address);
        viewer.awaitPicture(Screens.WIDTH, Screens.HEIGHT);
    }

    @Override
    public void end() {
        viewer.page().navigate(NOWHERE);
    }
}
