package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.ipcam.IpCamDevice;
import com.github.sarxos.webcam.ds.ipcam.IpCamDriver;
import com.github.sarxos.webcam.ds.ipcam.IpCamMode;
import io.yunchuang.signaling.protocol.FaultCode;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera that sends motion JPEG over HTTP. Its driver waits for ever for a camera that is not there and goes on showing
 * the last picture of one that has gone; so it is asked whether it can be reached first, and every use gets a device of
 * its own, whose connections end with it.
 */
final class NetworkCamera implements CameraSource {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkCamera.class);
    /** The driver's own log, which calls the end of every connection a severe error, also the one we end. */
    private static final java.util.logging.Logger DRIVER =
            java.util.logging.Logger.getLogger(IpCamDevice.class.getName());

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int HTTP = 80;

    /** It has long found its light when somebody connects; the first picture may be an old one. */
    private static final int SETTLING = 2;

    private final URI address;
    private final WebcamDriver driver = new IpCamDriver();

    NetworkCamera(URI address) {
        this.address = address;
    }

    @Override
    public Finding idle() {
        try {
            reach();
            return live(Facts.NONE);
        } catch (CameraTrouble e) {
            return e.finding();
        }
    }

    @Override
    public Finding live(Facts facts) {
        return Finding.present(facts.with("camera", place().toString()));
    }

    @Override
    public WebcamDriver driver() {
        return driver;
    }

    @Override
    public WebcamDevice find() throws CameraTrouble {
        reach();
        try {
            return new IpCamDevice(place().toString(), address.toURL(), IpCamMode.PUSH);
        } catch (IOException e) {
            throw new IllegalStateException("checked when it was configured", e);
        }
    }

    private void reach() throws CameraTrouble {
        InetSocketAddress place = place();
        if (place.isUnresolved()) {
            throw CameraTrouble.of(FaultCode.NO_ANSWER);
        }
        if (!isNear(place.getAddress())) {
            throw CameraTrouble.of(FaultCode.NOT_PERMITTED);
        }
        try (Socket socket = new Socket()) {
            socket.connect(place, Math.toIntExact(CONNECT.toMillis()));
        } catch (IOException e) {
            throw CameraTrouble.of(FaultCode.NO_ANSWER);
        }
    }

    private InetSocketAddress place() {
        return new InetSocketAddress(address.getHost(), address.getPort() < 0 ? HTTP : address.getPort());
    }

    /** Documents of citizens cross no public network in the clear. */
    private static boolean isNear(InetAddress place) {
        return Stream.<Boolean>of(place.isLoopbackAddress(), place.isSiteLocalAddress(), place.isLinkLocalAddress())
                .anyMatch(near -> near);
    }

    /** There is no list to look into; pictures that do not come tell it. */
    @Override
    public boolean stillThere(WebcamDevice device) {
        return true;
    }

    @Override
    public void release(WebcamDevice device) {
        device.close();
        // Its reader may be waiting for the next picture of a stream that never ends; only this wakes it.
        if (device instanceof IpCamDevice camera && camera.getClient() instanceof Closeable connections) {
            try {
                connections.close();
            } catch (IOException e) {
                LOG.debug("a camera's connection did not close cleanly", e);
            }
        }
    }

    @Override
    public int settling() {
        return SETTLING;
    }
}
