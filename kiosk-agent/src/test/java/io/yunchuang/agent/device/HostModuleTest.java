package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HostModuleTest {
    private static final long GIB = 1L << 30;
    private static final HostReading WELL =
            new HostReading(100 * GIB, 200 * GIB, 4 * GIB, 8 * GIB, OptionalDouble.of(55.4), 0.123);

    private static Finding check(HostReading reading, Optional<Duration> offset) throws IOException {
        return new HostModule(() -> reading, () -> offset, HostModule.Limits.USUAL).check();
    }

    private static Optional<FaultCode> fault(HostReading reading) throws IOException {
        return check(reading, Optional.empty()).fault();
    }

    @Test
    void wellMachineIsPresentAndSaysHowItIs() throws IOException {
        Finding finding = check(WELL, Optional.of(Duration.ofMillis(-250)));
        assertThat(finding.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(finding.facts().values())
                .containsEntry("diskFree", "100.0 GiB")
                .containsEntry("memoryAvailable", "4.0 GiB")
                .containsEntry("temperature", "55 °C")
                .containsEntry("load", "12 %")
                .containsEntry("clockOffset", "-250 ms");
    }

    @Test
    void whatIsNotKnownIsNotSaid() throws IOException {
        HostReading cold = new HostReading(100 * GIB, 200 * GIB, 4 * GIB, 8 * GIB, OptionalDouble.empty(), 0);
        Finding finding = check(cold, Optional.empty());
        assertThat(finding.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(finding.facts().values()).doesNotContainKeys("temperature", "clockOffset");
    }

    @Test
    void everyLimitHasItsFault() throws IOException {
        assertThat(fault(new HostReading(GIB - 1, 200 * GIB, 4 * GIB, 8 * GIB, OptionalDouble.empty(), 0)))
                .contains(FaultCode.DISK_NEARLY_FULL);
        assertThat(fault(new HostReading(GIB, 200 * GIB, 100, 8 * GIB, OptionalDouble.empty(), 0)))
                .contains(FaultCode.MEMORY_LOW);
        assertThat(fault(new HostReading(GIB, 200 * GIB, GIB, 8 * GIB, OptionalDouble.of(90.5), 0)))
                .contains(FaultCode.TOO_HOT);
    }

    @Test
    void clockMayBeWrongEitherWayAndOnlySoFar() throws IOException {
        assertThat(check(WELL, Optional.of(Duration.ofSeconds(30))).fault()).isEmpty();
        assertThat(check(WELL, Optional.of(Duration.ofSeconds(31))).fault()).contains(FaultCode.CLOCK_WRONG);
        assertThat(check(WELL, Optional.of(Duration.ofSeconds(-31))).fault()).contains(FaultCode.CLOCK_WRONG);
    }

    @Test
    void thisMachineCanBeRead() throws IOException {
        HostReading here = new HostSensor(Path.of(".")).read();
        assertThat(here.diskTotal()).isGreaterThanOrEqualTo(here.diskFree()).isPositive();
        assertThat(here.memoryTotal()).isGreaterThan(here.memoryAvailable());
        assertThat(here.memoryAvailable()).isPositive();
        assertThat(here.load()).isBetween(0.0, 1.0);
    }
}
