package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The machine itself: disk, memory, temperature, load, and whether its clock agrees with the server's. */
final class HostModule implements KioskModule {
    /** Where the machine is read. */
    interface Sensor {
        HostReading read() throws IOException;
    }

    /**
     * What a machine may do without being at fault.
     *
     * @param diskFree fewest free bytes
     * @param memoryAvailable fewest available bytes
     * @param celsius highest temperature
     * @param clockOffset farthest that the clock may be from the server's, either way
     */
    record Limits(long diskFree, long memoryAvailable, double celsius, Duration clockOffset) {
        /** A full disk loses captures, a wrong clock breaks certificates and the times on receipts. */
        static final Limits USUAL = new Limits(1L << 30, 256L << 20, 90, Duration.ofSeconds(30));
    }

    private final Sensor sensor;
    private final Supplier<Optional<Duration>> clockOffset;
    private final Limits limits;

    /** @param clockOffset what must be added to this machine's clock to get the server's, once that is known */
    HostModule(Sensor sensor, Supplier<Optional<Duration>> clockOffset, Limits limits) {
        this.sensor = sensor;
        this.clockOffset = clockOffset;
        this.limits = limits;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.HOST;
    }

    @Override
    public Finding check() throws IOException {
        HostReading now = sensor.read();
        Optional<Duration> offset = clockOffset.get();
        return Finding.of(fault(now, offset), facts(now, offset));
    }

    private Optional<FaultCode> fault(HostReading now, Optional<Duration> offset) {
        if (now.diskFree() < limits.diskFree()) {
            return Optional.of(FaultCode.DISK_NEARLY_FULL);
        }
        if (now.memoryAvailable() < limits.memoryAvailable()) {
            return Optional.of(FaultCode.MEMORY_LOW);
        }
        if (now.celsius().orElse(0) > limits.celsius()) {
            return Optional.of(FaultCode.TOO_HOT);
        }
        return offset.filter(by -> by.abs().compareTo(limits.clockOffset()) > 0).map(by -> FaultCode.CLOCK_WRONG);
    }

    private static Facts facts(HostReading now, Optional<Duration> offset) {
        Facts facts = Facts.of("diskFree", gibibytes(now.diskFree()))
                .with("diskTotal", gibibytes(now.diskTotal()))
                .with("memoryAvailable", gibibytes(now.memoryAvailable()))
                .with("memoryTotal", gibibytes(now.memoryTotal()))
                .with("load", Math.round(now.load() * 100) + " %")
                .withKnown("clockOffset", offset.map(by -> by.toMillis() + " ms"));
        return now.celsius().isPresent()
                ? facts.with("temperature", Math.round(now.celsius().getAsDouble()) + " °C")
                : facts;
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
}
