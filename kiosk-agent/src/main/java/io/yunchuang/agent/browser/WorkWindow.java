package io.yunchuang.agent.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yunchuang.signaling.protocol.PortalTrial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The window with a portal's page: a browser of its own with a fresh profile, which goes with it. Methods block; use it
 * from one thread.
 */
public final class WorkWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkWindow.class.getName());
    private static final List<String> EXTENSION = List.of("manifest.json", "worker.js", "blocked.html", "blocked.js");

    private final ObjectMapper json = new ObjectMapper();
    private final BrowserSetup setup;
    private final Place place;
    private final PortalProxy proxy;
    private final Runnable wipeClipboard;
    private final Path folder;
    private volatile Optional<ProcessHandle> process = Optional.empty();

    /** @param wipeClipboard empties the machine's clipboard */
    public WorkWindow(BrowserSetup setup, Place place, PortalProxy proxy, Runnable wipeClipboard) {
        this.setup = setup;
        this.place = place;
        this.proxy = proxy;
        this.wipeClipboard = wipeClipboard;
        this.folder = setup.dataDir().resolve("work");
    }

    /**
     * Opens a portal's page, instead of the one before.
     *
     * @param ended called when the window ends by itself, from another thread
     * @throws IllegalArgumentException for an address that no portal has: another scheme, a user's name in it, a host that
     *     is not on its own list
     */
    public void open(String url, List<String> allowedHosts, Runnable ended) throws IOException {
        AllowedHosts hosts = AllowedHosts.of(allowedHosts);
        URI portal = checked(url, hosts);
        close();
        Path extension = Files.createDirectories(folder.resolve("extension"));
        prepare(extension, portal, hosts);
        ProfilePreferences.forWork(folder.resolve("profile"), folder.resolve("downloads"));
        proxy.allow(hosts);
        List<String> flags = new ArrayList<>(StartFlags.of("work-window"));
        flags.addAll(place.flags());
        flags.add("--proxy-server=http://127.0.0.1:" + proxy.port());
        flags.add("--load-extension=" + extension.toAbsolutePath());
        flags.add("--disable-extensions-except=" + extension.toAbsolutePath());
        flags.add("--app=data:text/html,");
        ProcessHandle started = BrowserProcess.start(setup, folder.resolve("profile"), flags);
        process = Optional.of(started);
        started.onExit().thenRun(ended);
    }

    /** Whether that page could be opened now; nothing is started, and nothing is allowed that was not before. */
    PortalTrial rehearse(String url, List<String> allowedHosts) {
        if (!Files.isExecutable(setup.executable())) {
            return PortalTrial.NO_BROWSER;
        }
        try {
            checked(url, AllowedHosts.of(allowedHosts));
        } catch (IllegalArgumentException noPortals) {
            LOG.log(Level.FINE, "no portal's address", noPortals);
            return PortalTrial.NO_WAY;
        }
        return proxy.isOnGuard() ? PortalTrial.READY : PortalTrial.NO_WAY;
    }

    /** The process of the window, while there is one. */
    Optional<Long> pid() {
        return process.filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
    }

    /** Closes the window, of an agent before this one too, and wipes cookies, storage, downloads and the clipboard. */
    @Override
    public void close() {
        proxy.allow(AllowedHosts.NONE);
        process.ifPresent(BrowserProcess::end);
        process = Optional.empty();
        BrowserProcess.using(folder.resolve("profile")).forEach(BrowserProcess::end);
        boolean used = Files.exists(folder);
        wipe();
        if (used) {
            wipeClipboard.run();
        }
    }

    private static URI checked(String url, AllowedHosts hosts) {
        URI portal = URI.create(url);
        String host = portal.getHost();
        boolean ours = host != null && portal.getRawUserInfo() == null && hosts.contain(host);
        if (!ours || !("https".equals(portal.getScheme()) || isOfThisMachine(portal))) {
            throw new IllegalArgumentException("no portal has such an address");
        }
        return portal;
    }

    /** For demonstrations. */
    private static boolean isOfThisMachine(URI portal) {
        return "http".equals(portal.getScheme())
                && (portal.getHost().equals("localhost")
                        || portal.getHost()
                                .equals(InetAddress.getLoopbackAddress().getHostAddress()));
    }

    private void prepare(Path extension, URI portal, AllowedHosts hosts) throws IOException {
        for (String name : EXTENSION) {
            try (InputStream file = WorkWindow.class.getResourceAsStream("work-window/" + name)) {
                if (file == null) {
                    throw new IllegalStateException(name + " is not in the agent's jar");
                }
                Files.copy(file, extension.resolve(name));
            }
        }
        ObjectNode settings = json.createObjectNode();
        settings.put("portal", portal.toASCIIString()).put("report", proxy.reportAddress());
        Files.writeString(extension.resolve("settings.json"), settings.toString());
        Files.writeString(extension.resolve("rules.json"), rules(hosts).toString());
    }

    /** Whatever the window is to show goes to our page, but for the hosts on the list. */
    private ArrayNode rules(AllowedHosts hosts) {
        ArrayNode rules = json.createArrayNode();
        ObjectNode held = rule(rules, 1);
        held.putObject("action").put("type", "redirect").putObject("redirect").put("extensionPath", "/blocked.html");
        held.putObject("condition")
                .put("urlFilter", "*")
                .putArray("resourceTypes")
                .add("main_frame");
        for (String host : hosts.hosts()) {
            ObjectNode allowed = rule(rules, 2);
            allowed.putObject("action").put("type", "allow");
            allowed.putObject("condition")
                    .put("regexFilter", "^https?://" + host.replaceAll("([.\\[\\]])", "\\\\$1") + "(:[0-9]+)?/")
                    .putArray("resourceTypes")
                    .add("main_frame");
        }
        return rules;
    }

    private static ObjectNode rule(ArrayNode rules, int priority) {
        int id = rules.size() + 1;
        return rules.addObject().put("id", id).put("priority", priority);
    }

    private void wipe() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "what the work window has stored could not be wiped", e);
            throw new UncheckedIOException(e);
        }
    }
}
