package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All nine modules with this machine's real drivers, whatever hardware it has or has not. */
class KioskDevicesTest {
    private static final List<DeviceKind> REQUIRED = List.of(
            DeviceKind.DISPLAY,
            DeviceKind.PRINTER,
            DeviceKind.ID_CARD_READER,
            DeviceKind.QR_SCANNER,
            DeviceKind.FACE_CAMERA,
            DeviceKind.DOCUMENT_CAMERA,
            DeviceKind.KEYBOARD,
            DeviceKind.MOUSE,
            DeviceKind.HOST);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private KioskDevices kiosk(Map<String, String> values) {
        DeviceSettings settings = DeviceSettings.read(key -> Optional.ofNullable(values.get(key)));
        return new KioskDevices(settings, code -> {}, () -> Optional.of(Duration.ZERO), scheduler, Clock.systemUTC());
    }

    private static ModuleState state(List<ModuleReport> reports, DeviceKind kind) {
        return reports.stream()
                .filter(report -> report.kind() == kind)
                .map(ModuleReport::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyModuleOfTheStandardIsReported() {
        try (KioskDevices devices = kiosk(Map.of("devices.check-limit", "PT1M"))) {
            List<ModuleReport> reports = devices.modules().checkAll().join();
            assertThat(reports.stream().map(ModuleReport::kind)).containsExactlyElementsOf(REQUIRED);
            assertThat(reports.stream().map(ModuleReport::state)).doesNotContain(ModuleState.SIMULATED);
            assertThat(state(reports, DeviceKind.QR_SCANNER)).isEqualTo(ModuleState.MISSING);
            assertThat(state(reports, DeviceKind.DOCUMENT_CAMERA)).isEqualTo(ModuleState.MISSING);
            assertThat(state(reports, DeviceKind.HOST)).isNotEqualTo(ModuleState.MISSING);
        }
    }

    @Test
    void simulatorsStandInForTheNamedModulesOnly() {
        Map<String, String> values = Map.of(
                "devices.simulated", "printer,face-camera",
                "devices.document-camera", "simulated",
                "devices.check-limit", "PT1M");
        try (KioskDevices devices = kiosk(values)) {
            List<ModuleReport> reports = devices.modules().checkAll().join();
            assertThat(reports.stream()
                            .filter(report -> report.state() == ModuleState.SIMULATED)
                            .map(ModuleReport::kind))
                    .containsExactly(DeviceKind.PRINTER, DeviceKind.FACE_CAMERA, DeviceKind.DOCUMENT_CAMERA);
        }
    }

    @Test
    void startedItChecksByItself() throws InterruptedException {
        try (KioskDevices devices = kiosk(Map.of("devices.check-limit", "PT1M"))) {
            devices.start();
            Watch.until(() -> devices.modules().reports().size() == REQUIRED.size());
        }
    }
}
