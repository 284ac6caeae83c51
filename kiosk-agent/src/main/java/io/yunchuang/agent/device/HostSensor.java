package io.yunchuang.agent.device;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;

/** Reads the machine by OSHI, which knows the same things of Linux and of Windows. */
final class HostSensor implements HostModule.Sensor {
    /** How long the processors are watched for their load. */
    private static final long WATCHED_MILLIS = 300;

    private final Path disk;

    /** @param disk any file or folder on the disk to watch */
    HostSensor(Path disk) {
        this.disk = disk;
    }

    @Override
    public HostReading read() throws IOException {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        FileStore store = Files.getFileStore(disk);
        GlobalMemory memory = hardware.getMemory();
        double celsius = hardware.getSensors().getCpuTemperature();
        return new HostReading(
                store.getUsableSpace(),
                store.getTotalSpace(),
                memory.getAvailable(),
                memory.getTotal(),
                // OSHI says 0 where there is no sensor.
                celsius > 0 ? OptionalDouble.of(celsius) : OptionalDouble.empty(),
                hardware.getProcessor().getSystemCpuLoad(WATCHED_MILLIS));
    }
}
