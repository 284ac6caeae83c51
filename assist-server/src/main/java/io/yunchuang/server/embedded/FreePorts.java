package io.yunchuang.server.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntSupplier;

/**
 * Finds ports for programs that are started here. A port that was free may be taken by the time the program asks for it,
 * for others open connections all the time; then the start is tried on another.
 */
public final class FreePorts {
    private static final int TRIED = 3;

    private FreePorts() {}

    /** Starts something on a port. */
    @FunctionalInterface
    public interface Start<T, E extends Exception> {
        /** @throws PortTaken when the port has been taken meanwhile */
        T on(int port) throws E;
    }

    /**
     * Starts something on a free port.
     *
     * @throws PortTaken when port after port was taken
     * @throws StartRefused when there is no free port, or the start itself is refused
     */
    public static <T, E extends Exception> T start(Start<T, E> start) throws E {
        return start(FreePorts::any, start);
    }

    /** The same with a choice of one's own. */
    static <T, E extends Exception> T start(IntSupplier choice, Start<T, E> start) throws E {
        for (int tried = 1; tried < TRIED; tried++) {
            try {
                return start.on(choice.getAsInt());
            } catch (PortTaken unlucky) {
                // The next one is another.
            }
        }
        return start.on(choice.getAsInt());
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("There is no free port: " + e.getMessage() + ".", e);
        }
    }
}
