package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import com.github.sarxos.webcam.ds.cgt.WebcamCloseTask;
import io.yunchuang.signaling.protocol.FaultCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A camera at this machine, chosen by its name. */
final class LocalCamera implements CameraSource {
    private static final Logger LOG = LoggerFactory.getLogger(LocalCamera.class);

    /** Light and focus need a moment, which a USB camera's first pictures show. */
    private static final int SETTLING = 4;

    private final WebcamDriver driver;
    private final Predicate<String> name;
    private final boolean simulated;

    private LocalCamera(WebcamDriver driver, Predicate<String> name, boolean simulated) {
        this.driver = driver;
        this.name = name;
        this.simulated = simulated;
    }

    /** @param name holds for the name of the camera; where it does for several, the first is it */
    static LocalCamera named(WebcamDriver driver, Predicate<String> name) {
        return new LocalCamera(driver, name, false);
    }

    /** A driver that draws instead of looking. */
    static LocalCamera simulated(WebcamDriver driver) {
        return new LocalCamera(driver, any -> true, true);
    }

    @Override
    public Finding idle() {
        try {
            return live(Facts.of("camera", find().getName()));
        } catch (CameraTrouble e) {
            return e.finding();
        }
    }

    @Override
    public Finding live(Facts facts) {
        return simulated ? Finding.simulated(facts) : Finding.present(facts);
    }

    @Override
    public WebcamDriver driver() {
        return driver;
    }

    @Override
    public WebcamDevice find() throws CameraTrouble {
        Optional<WebcamDevice> found =
                devices().stream().filter(device -> name.test(device.getName())).findFirst();
        return found.orElseThrow(() -> new CameraTrouble(Finding.missing()));
    }

    /** The driver's native code needs the system's Video4Linux library, which a fresh Debian does not have. */
    private List<WebcamDevice> devices() throws CameraTrouble {
        try {
            return listed(driver);
        } catch (LinkageError | WebcamException e) {
            LOG.debug("cameras cannot be used, is libv4l-0 installed?", e);
            throw new CameraTrouble(Finding.missingFor(FaultCode.NO_DRIVER, Facts.of("needs", "libv4l-0 on Linux")));
        }
    }

    /** One camera at a time: the library makes its only worker at the first call, and two first calls at once find none. */
    private static synchronized List<WebcamDevice> listed(WebcamDriver driver) {
        return driver.getDevices();
    }

    @Override
    public boolean stillThere(WebcamDevice device) {
        return listed(driver).stream().anyMatch(listed -> listed.getName().equals(device.getName()));
    }

    @Override
    public void release(WebcamDevice device) {
        try {
            new WebcamCloseTask(driver, device).close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int settling() {
        return SETTLING;
    }
}
