package io.yunchuang.agent.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Gives a new profile of the call window what the managed policies give on a kiosk that has them: camera, microphone and
 * the bridge without a question, for the server's pages alone.
 */
final class ProfilePreferences {
    private static final List<String> GRANTED = List.of(
            "media_stream_camera", "media_stream_mic", "local_network_access", "loopback_network", "local_network");
    private static final int ALLOW = 1;

    private ProfilePreferences() {}

    /** Writes the preferences, unless the profile has been used already. */
    static void prepare(Path profile, String origin) throws IOException {
        Path file = profile.resolve("Default").resolve("Preferences");
        if (Files.exists(file)) {
            return;
        }
        ObjectMapper json = new ObjectMapper();
        ObjectNode preferences = json.createObjectNode();
        ObjectNode exceptions =
                preferences.putObject("profile").putObject("content_settings").putObject("exceptions");
        GRANTED.forEach(
                what -> exceptions.putObject(what).putObject(origin + ",*").put("setting", ALLOW));
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.writeValueAsString(preferences));
    }
}
