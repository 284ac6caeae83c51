package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FactsTest {
    @Property
    void whateverADriverCallsItsDeviceCanBeReported(@ForAll String name) {
        ModuleReport report = new ModuleReport(
                DeviceKind.PRINTER,
                ModuleState.PRESENT,
                Optional.empty(),
                Instant.EPOCH,
                Facts.of("printer", name).values());
        assertThat(report.facts()).containsKey("printer");
    }
}
