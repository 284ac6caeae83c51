package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.ds.cgt.WebcamGetImageTask;
import com.github.sarxos.webcam.ds.cgt.WebcamOpenTask;
import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One use of a camera, from opening to closing. Native code can hang; every call runs on a thread that is given up when its
 * time is over, so that whoever uses the camera never hangs with it.
 */
final class OpenCamera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCamera.class);

    private final CameraSource source;
    private final WebcamDevice device;
    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("camera").factory());

    private OpenCamera(CameraSource source, WebcamDevice device, Duration limit) {
        this.source = source;
        this.device = device;
        this.limit = limit;
    }

    /**
     * Opens the camera.
     *
     * @param size about the size of the pictures, or the largest that the camera has where that is larger
     * @param largest whether the largest is wanted
     * @param limit longest time for any call of the driver
     */
    static OpenCamera open(CameraSource source, Dimension size, boolean largest, Duration limit)
            throws CameraTrouble, InterruptedException {
        OpenCamera camera = new OpenCamera(source, source.find(), limit);
        try {
            camera.within(() -> camera.begin(size, largest), FaultCode.IN_USE);
            return camera;
        } catch (CameraTrouble | InterruptedException e) {
            camera.close();
            throw e;
        }
    }

    private boolean begin(Dimension size, boolean largest) throws InterruptedException {
        device.setResolution(largest ? CameraSource.largest(device, size) : size);
        new WebcamOpenTask(source.driver(), device).open();
        return true;
    }

    /** The camera's newest picture; the very same object as before where there is no newer one. */
    BufferedImage picture() throws CameraTrouble, InterruptedException {
        Optional<BufferedImage> picture = within(
                () -> Optional.ofNullable(new WebcamGetImageTask(source.driver(), device).getImage()),
                FaultCode.NO_PICTURE);
        return picture.orElseThrow(() -> CameraTrouble.of(FaultCode.NO_PICTURE));
    }

    /** Fails where the camera has been unplugged, which its pictures need not show. */
    void requireStillThere() throws CameraTrouble, InterruptedException {
        if (!within(() -> source.stillThere(device), FaultCode.NO_PICTURE)) {
            throw CameraTrouble.of(FaultCode.NO_PICTURE);
        }
    }

    private <T> T within(Callable<T> call, FaultCode ifItFails) throws CameraTrouble, InterruptedException {
        Future<T> result = thread.submit(call);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw CameraTrouble.of(FaultCode.NO_ANSWER);
        } catch (ExecutionException e) {
            LOG.warn("camera {}: {}", device.getName(), String.valueOf(e.getCause()));
            throw CameraTrouble.of(ifItFails);
        } finally {
            // The library's one thread for drivers that are not thread-safe never recovers from an interrupted caller.
            result.cancel(source.driver().isThreadSafe());
        }
    }

    /** Frees the camera. Where its driver hangs, that happens as soon as it no longer does, and nobody waits for it. */
    @Override
    public void close() {
        Future<?> released = thread.submit(() -> source.release(device));
        thread.shutdown();
        try {
            released.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("camera {} was not freed: {}", device.getName(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
