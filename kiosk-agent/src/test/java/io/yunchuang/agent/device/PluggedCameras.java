package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** USB cameras that are plugged in and pulled out by the test; every one can be open once. */
final class PluggedCameras implements WebcamDriver {
    private final List<Camera> plugged = new CopyOnWriteArrayList<>();

    /** One camera; every picture it gives is of the size it was opened with. */
    static final class Camera {
        final String name;
        final List<Dimension> sizes;
        final AtomicInteger open = new AtomicInteger();
        final AtomicInteger openings = new AtomicInteger();
        volatile Color sheet = Color.WHITE;
        volatile boolean heldByAnother;

        /** So many times more it cannot be opened. */
        final AtomicInteger refusals = new AtomicInteger();

        volatile @Nullable CountDownLatch hanging;

        Camera(String name, Dimension... sizes) {
            this.name = name;
            this.sizes = List.of(sizes);
        }
    }

    Camera plug(Camera camera) {
        plugged.add(camera);
        return camera;
    }

    void pull(Camera camera) {
        plugged.remove(camera);
    }

    @Override
    public List<WebcamDevice> getDevices() {
        List<WebcamDevice> devices = new ArrayList<>();
        plugged.forEach(camera -> devices.add(new Device(camera)));
        return devices;
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    private static final class Device implements WebcamDevice {
        private final Camera camera;
        private Dimension size;
        private boolean open;

        Device(Camera camera) {
            this.camera = camera;
            this.size = camera.sizes.getFirst();
        }

        @Override
        public String getName() {
            return camera.name;
        }

        @Override
        public Dimension[] getResolutions() {
            return camera.sizes.toArray(Dimension[]::new);
        }

        @Override
        public Dimension getResolution() {
            return size;
        }

        @Override
        public void setResolution(Dimension wanted) {
            size = wanted;
        }

        @Override
        public BufferedImage getImage() {
            CountDownLatch hanging = camera.hanging;
            if (hanging != null) {
                awaitQuietly(hanging);
            }
            BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(camera.sheet);
            pen.fillRect(0, 0, size.width, size.height);
            pen.dispose();
            return picture;
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void open() {
            boolean refuses = camera.refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (refuses || camera.heldByAnother || !camera.open.compareAndSet(0, 1)) {
                throw new WebcamException("Cannot start native grabber!");
            }
            camera.openings.incrementAndGet();
            open = true;
        }

        @Override
        public void close() {
            open = false;
            camera.open.set(0);
        }

        @Override
        public void dispose() {
            close();
        }

        @Override
        public boolean isOpen() {
            return open;
        }
    }
}
