package io.yunchuang.agent.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a new profile is given before its browser starts for the first time. */
final class ProfilePreferences {
    private static final List<String> GRANTED = List.of(
            "media_stream_camera", "media_stream_mic", "local_network_access", "loopback_network", "local_network");
    private static final int ALLOW = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProfilePreferences() {}

    /**
     * The call window's: what the managed policies give on a kiosk that has them, camera, microphone and the bridge without
     * a question, for the server's pages alone. A profile that has been used already stays as it is.
     */
    static void forCalls(Path profile, String origin) throws IOException {
        ObjectNode preferences = JSON.createObjectNode();
        ObjectNode exceptions =
                preferences.putObject("profile").putObject("content_settings").putObject("exceptions");
        GRANTED.forEach(
                what -> exceptions.putObject(what).putObject(origin + ",*").put("setting", ALLOW));
        write(profile, preferences);
    }

    /** The work window's: what it downloads, where no policy forbids it, is wiped with the rest. */
    static void forWork(Path profile, Path downloads) throws IOException {
        ObjectNode preferences = JSON.createObjectNode();
        preferences
                .putObject("download")
                .put("default_directory", downloads.toAbsolutePath().toString())
                .put("prompt_for_download", false);
        write(profile, preferences);
    }

    /** Neither of them offers to translate: the bar would lie over the page. */
    private static void write(Path profile, ObjectNode preferences) throws IOException {
        preferences.putObject("translate").put("enabled", false);
        Path file = profile.resolve("Default").resolve("Preferences");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(preferences));
        }
    }
}
