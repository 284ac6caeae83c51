package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.ds.cgt.WebcamGetImageTask;
import com.github.sarxos.webcam.ds.cgt.WebcamOpenTask;
import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;

/** One use of a camera, from opening to closing; whoever uses it never hangs with its driver. */
final class OpenCamera implements AutoCloseable {
    private final CameraSource source;
    private final WebcamDevice device;
    private final DriverThread driver;

    private OpenCamera(CameraSource source, WebcamDevice device, DriverThread driver) {
        this.source = source;
        this.device = device;
        this.driver = driver;
    }

    /**
     * Finds and opens the camera.
     *
     * @param size about the size of the pictures
     * @param largest whether the largest that the camera has is wanted, where that is larger
     * @param limit longest time for any call of the driver
     */
    static OpenCamera open(CameraSource source, Dimension size, boolean largest, Duration limit)
            throws CameraTrouble, InterruptedException {
        // The library's one thread for drivers that are not thread-safe never recovers from an interrupted caller.
        DriverThread driver = new DriverThread(limit, source.driver().isThreadSafe());
        OpenCamera camera = new OpenCamera(source, find(source, driver), driver);
        try {
            return driver.call(() -> camera.begin(size, largest), FaultCode.IN_USE);
        } catch (CameraTrouble | InterruptedException e) {
            camera.close();
            throw e;
        }
    }

    private static WebcamDevice find(CameraSource source, DriverThread driver)
            throws CameraTrouble, InterruptedException {
        try {
            return driver.call(source::find, FaultCode.NO_DRIVER);
        } catch (CameraTrouble | InterruptedException e) {
            driver.end(() -> {});
            throw e;
        }
    }

    private OpenCamera begin(Dimension size, boolean largest) throws InterruptedException {
        device.setResolution(largest ? CameraSource.largest(device, size) : size);
        new WebcamOpenTask(source.driver(), device).open();
        return this;
    }

    /** The camera's newest picture; the very same object as before where there is no newer one. */
    BufferedImage picture() throws CameraTrouble, InterruptedException {
        Optional<BufferedImage> picture = driver.call(
                () -> Optional.ofNullable(new WebcamGetImageTask(source.driver(), device).getImage()),
                FaultCode.NO_PICTURE);
        return picture.orElseThrow(() -> CameraTrouble.of(FaultCode.NO_PICTURE));
    }

    /** Fails where the camera has been unplugged, which its pictures need not show. */
    void requireStillThere() throws CameraTrouble, InterruptedException {
        if (!driver.call(() -> source.stillThere(device), FaultCode.NO_PICTURE)) {
            throw CameraTrouble.of(FaultCode.NO_PICTURE);
        }
    }

    /** Frees the camera. Where its driver hangs, that happens as soon as it no longer does, and nobody waits for it. */
    @Override
    public void close() {
        driver.end(() -> source.release(device));
    }
}
