package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.DeviceKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceSettingsTest {
    private static DeviceSettings read(Map<String, String> values) {
        return DeviceSettings.read(key -> Optional.ofNullable(values.get(key)));
    }

    @Test
    void withoutAnySettingsTheKioskHasWhatTheSystemShows() {
        DeviceSettings settings = read(Map.of());
        assertThat(settings.documentCamera()).isEqualTo(new CameraChoice.None());
        assertThat(settings.scanner()).isEqualTo(new ScannerChoice.None());
        assertThat(settings.simulated()).isEmpty();
        assertThat(settings.printer().matcher("any").find()).isTrue();
        assertThat(settings.pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.cameraPatience()).isEqualTo(CameraRhythm.PREVIEW.patience());
    }

    @Test
    void everyKindOfCameraAndScannerCanBeChosen() {
        DeviceSettings local = read(Map.of("devices.document-camera", "local:(?i)doc", "devices.scanner", "none"));
        assertThat(local.documentCamera())
                .isInstanceOfSatisfying(
                        CameraChoice.Local.class,
                        choice -> assertThat(
                                        choice.name().matcher("USB DOC CAM").find())
                                .isTrue());
        DeviceSettings network = read(Map.of(
                "devices.document-camera",
                "http://192.168.1.20:8080/video",
                "devices.scanner",
                "camera:local:/dev/video4"));
        assertThat(network.documentCamera())
                .isEqualTo(new CameraChoice.Network(URI.create("http://192.168.1.20:8080/video")));
        assertThat(network.scanner()).isInstanceOf(ScannerChoice.Camera.class);
        DeviceSettings keys = read(Map.of(
                "devices.document-camera", "simulated", "devices.scanner", "keyboard:/dev/input/by-id/usb-event-kbd"));
        assertThat(keys.documentCamera()).isEqualTo(new CameraChoice.Simulated());
        assertThat(keys.scanner()).isEqualTo(new ScannerChoice.Keyboard(Path.of("/dev/input/by-id/usb-event-kbd")));
    }

    @Test
    void simulatorsAreNamedOneByOne() {
        assertThat(read(Map.of("devices.simulated", "printer, id-card-reader")).simulated())
                .containsExactlyInAnyOrder(DeviceKind.PRINTER, DeviceKind.ID_CARD_READER);
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "devices.printer", "(",
                        "devices.document-camera", "usb",
                        "devices.scanner", "laser",
                        "devices.camera-patience", "long",
                        "devices.simulated", "printer,toaster",
                        "devices.check-every", "PT0S")
                .entrySet()) {
            assertThatThrownBy(() -> read(Map.ofEntries(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.getKey() + "=" + wrong.getValue());
        }
    }
}
