package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the real Chromium makes of the kiosk profile's managed policies. They lie where it looks for them for its eyes alone,
 * in a mount namespace of its own, which takes root.
 */
class KioskProfileTest {
    private static final String POLICIES = "/etc/chromium";
    private static final String ADDRESS = "https://windows.example.gov.cn";
    /** Grabs no keys: what the profile's own window rules keep from the browser comes to it here. */
    private static final String NO_RULES = "<openbox_config xmlns=\"http://openbox.org/3.4/rc\"/>";

    @TempDir
    Path data;

    @BeforeEach
    void needsRoot() throws IOException, InterruptedException {
        assumeTrue(
                mayLayOver(),
                "Only root may lay policies over " + POLICIES + " for one program, on Linux with that folder");
    }

    @Test
    void it_opens_camera_and_screen_and_nothing_else() throws IOException, InterruptedException {
        try (TellingPage site = new TellingPage();
                Desktop desktop = desktop()) {
            HandAtKiosk hand = HandAtKiosk.at(desktop);
            String policies = Files.readString(profile().resolve("chromium-policies.json"));
            desktop.start(managed(site.origin(), policies.replace(ADDRESS, site.origin())));
            site.await("camera");
            site.await("extension");
            hand.click(500, 500);
            // Refused with a button, the developer tools give the page its focus back, and opened they do not.
            hand.press("F12");
            site.awaitNext("blur");
            hand.press("ENTER");
            site.awaitNext("focus");
            hand.press("X");
            site.await("key-x");
            site.await("screen");
            assertThat(site.told()).doesNotContain("file");
            assertThat(downloads()).isEmptyDirectory();
        }
    }

    /** So that the other test finds nothing is the policies' doing. */
    @Test
    void without_it_files_are_shown_and_downloads_kept() throws IOException, InterruptedException {
        try (TellingPage site = new TellingPage();
                Desktop desktop = desktop()) {
            desktop.start(managed(site.origin(), "{}"));
            site.await("file");
            KioskMachine.await(() -> downloads().resolve("file").toFile().exists(), "Nothing was downloaded");
            assertThat(site.told()).doesNotContain("camera");
        }
    }

    /** Where the browser keeps what it downloads; there is none of it before. */
    private Path downloads() {
        return data.resolve("Downloads");
    }

    private Desktop desktop() throws IOException {
        Path rules = Files.writeString(data.resolve("rules.xml"), NO_RULES);
        return Desktop.open(1024, 768, rules, data.resolve("desktop"));
    }

    private static Path profile() {
        return Path.of(System.getProperty("yunchuang.kiosk-profile"));
    }

    private static boolean mayLayOver() throws IOException, InterruptedException {
        return Files.isDirectory(Path.of(POLICIES))
                && Files.isExecutable(Path.of("/usr/bin/unshare"))
                && new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0;
    }

    /**
     * Chromium with those policies at the site, and beside it at a file that tells the site when it is shown; with a made-up
     * camera, but asked about it as usual.
     */
    private ProcessBuilder managed(String origin, String policies) throws IOException {
        Path secret =
                Files.writeString(data.resolve("secret.html"), "<script>fetch('" + origin + "/told/file')</script>");
        Path file = Files.writeString(data.resolve("policies.json"), policies);
        Path extension = extension(origin);
        List<String> inNamespace = List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs none " + POLICIES + " && mkdir -p " + POLICIES + "/policies/managed && cp \"$0\" "
                        + POLICIES + "/policies/managed && exec \"$@\"",
                file.toString(),
                Chromium.program().toString());
        List<String> flags = List.of(
                "--no-sandbox",
                "--no-first-run",
                "--password-store=basic",
                "--disable-background-networking",
                "--use-fake-device-for-media-stream=fps=5",
                "--auto-select-desktop-capture-source=Entire screen",
                "--disable-features=DisableLoadExtensionCommandLineSwitch",
                "--load-extension=" + extension,
                "--user-data-dir=" + data.resolve("profile"),
                "--window-size=1024,768",
                origin + "/",
                secret.toUri().toString());
        ProcessBuilder browser = new ProcessBuilder(
                Stream.concat(inNamespace.stream(), flags.stream()).toList());
        // Where downloads would go.
        browser.environment().put("HOME", data.toString());
        return browser;
    }

    /** As the work window has one; it tells when it runs. */
    private Path extension(String origin) throws IOException {
        Path folder = Files.createDirectories(data.resolve("extension"));
        Files.writeString(folder.resolve("manifest.json"), """
                {
                    "manifest_version": 3, "name": "telling", "version": "1",
                    "host_permissions": ["http://localhost/*"],
                    "background": { "service_worker": "worker.js" }
                }""");
        Files.writeString(folder.resolve("worker.js"), "fetch('" + origin + "/told/extension');");
        return folder;
    }
}
