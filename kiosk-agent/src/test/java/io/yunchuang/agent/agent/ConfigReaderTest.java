package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.bridge.BridgeMessage.Region;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigReaderTest {
    @TempDir
    private Path place;

    @Test
    void theEnvironmentAloneIsEnough() {
        AgentConfig config = ConfigReader.read(
                Optional.empty(),
                Map.of(
                        "YUNCHUANG_AGENT_SERVER", "https://windows.example",
                        "YUNCHUANG_AGENT_DATA_DIR", "/var/lib/agent",
                        "YUNCHUANG_AGENT_BROWSER_FLAGS", "--no-sandbox,--x=1"));
        assertThat(config.server()).isEqualTo(URI.create("https://windows.example"));
        assertThat(config.dataDir()).isEqualTo(Path.of("/var/lib/agent"));
        assertThat(config.browserFlags()).contains(List.of("--no-sandbox", "--x=1"));
        assertThat(config.startBrowser()).isTrue();
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Path file = Files.writeString(
                place.resolve("agent.properties"),
                "yunchuang.agent.server=https://from.file\nyunchuang.agent.start-browser=false\n");
        AgentConfig config =
                ConfigReader.read(Optional.of(file), Map.of("YUNCHUANG_AGENT_SERVER", "https://from.environment"));
        assertThat(config.server().getHost()).isEqualTo("from.environment");
        assertThat(config.startBrowser()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "windows.example, an address such as https://",
        "ftp://windows.example, an address such as https://",
        "https://user:secret@windows.example, an address such as https://",
        "http://192.0.2.1, must begin with https://"
    })
    void aServerThatCannotBeIsNamed(String server, String words) {
        assertThatThrownBy(() -> ConfigReader.read(Optional.empty(), Map.of("YUNCHUANG_AGENT_SERVER", server)))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void maskedRegionsAreReadWithBlanksBetweenTheirEdgesAndCommasBetweenThem() {
        AgentConfig config = ConfigReader.read(
                Optional.empty(),
                Map.of(
                        "YUNCHUANG_AGENT_SERVER", "https://windows.example",
                        "YUNCHUANG_AGENT_MASKED_REGIONS", "0 0.96 1 0.04, 0.9  0 0.1 0.1"));
        assertThat(MaskedRegions.read(config.maskedRegions().orElseThrow()))
                .containsExactly(new Region(0, 0.96, 1, 0.04), new Region(0.9, 0, 0.1, 0.1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0 0 1", "0 0 1 1 1", "0 0 100 50", "-0.1 0 0.5 0.5", "0.6 0 0.5 1", "0 0 NaN 1", "a b c d"})
    void whatIsNoMaskedRegionIsNamed(String words) {
        assertThatThrownBy(() -> MaskedRegions.read(List.of(words)))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("yunchuang.agent.masked-regions")
                .hasMessageContaining('"' + words + '"');
        assertThatThrownBy(() -> MaskedRegions.read(Collections.nCopies(17, "0 0 1 1")))
                .hasMessageContaining("at most 16");
    }

    @Test
    void whatIsMissingAndWhatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> ConfigReader.read(Optional.empty(), Map.of()))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("yunchuang.agent.server");
        assertThatThrownBy(() -> ConfigReader.read(
                        Optional.empty(),
                        Map.of(
                                "YUNCHUANG_AGENT_SERVER",
                                "https://windows.example",
                                "YUNCHUANG_AGENT_CALL_WINDOW_SHARE",
                                "half")))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("yunchuang.agent.call-window-share");
        assertThatThrownBy(() -> ConfigReader.read(Optional.of(place.resolve("none")), Map.of()))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("cannot be read");
    }
}
