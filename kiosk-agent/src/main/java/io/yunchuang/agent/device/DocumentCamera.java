package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/**
 * The document camera: live preview while somebody watches, and a picture of full size on request. The device is free
 * whenever nobody watches. Whether a picture is good enough is decided by the page.
 */
public final class DocumentCamera implements KioskModule, AutoCloseable {
    /** Asked for where the driver cannot say what its camera has: five megapixels, the usual size of such cameras. */
    static final Dimension FULL = new Dimension(2592, 1944);

    /** Largest preview. */
    static final Dimension PREVIEW = new Dimension(1024, 1024);

    /** No part of a picture is brighter than this, of 255, where the lens is covered. */
    private static final int DARK = 24;

    private static final int SAMPLES = 16;

    /** Who watches. Called on the camera's thread. */
    public interface Viewer {
        /** The next picture of the preview. */
        void preview(Picture picture);

        /** No pictures come for now; the preview goes on by itself when they can. */
        void fault(FaultCode code);
    }

    private final LiveCamera camera;
    private volatile Runnable changed = () -> {};
    private volatile boolean dark;

    DocumentCamera(CameraSource source, CameraRhythm rhythm, Clock clock) {
        this.camera = new LiveCamera(source, rhythm, clock, "document-camera");
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_CAMERA;
    }

    @Override
    public Finding check() {
        boolean live = camera.state() instanceof LiveCamera.State.Live;
        return live && dark ? Finding.fault(FaultCode.DARK_PICTURE, Facts.NONE) : camera.finding(Facts.NONE);
    }

    @Override
    public void onNews(Runnable news) {
        changed = news;
        camera.onChange(news);
    }

    /** Opens the camera; a second viewer takes the place of the first. */
    public void open(Viewer viewer) {
        dark = false;
        camera.start(new LiveCamera.Viewer() {
            @Override
            public void picture(BufferedImage picture) {
                BufferedImage small = Jpeg.within(picture, PREVIEW);
                darkness(isDark(small));
                viewer.preview(Jpeg.of(small, Jpeg.PREVIEW));
            }

            @Override
            public void lost(FaultCode code) {
                viewer.fault(code);
            }
        });
    }

    /** Ends the preview and frees the camera; of no effect where it is closed. */
    public void release() {
        camera.stop();
    }

    /**
     * A picture of the camera's full size, taken after this call. The preview stands still for about a second.
     *
     * @return fails where the camera is not open or gives no picture; see {@link #faultOf}
     */
    public CompletableFuture<Picture> takePicture() {
        return camera.still(FULL).thenApply(picture -> Jpeg.of(Jpeg.opaque(picture), Jpeg.DOCUMENT));
    }

    /** Why {@link #takePicture} has failed. */
    public static FaultCode faultOf(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof CameraTrouble trouble
                ? trouble.finding().fault().orElse(FaultCode.NO_PICTURE)
                : FaultCode.NO_PICTURE;
    }

    private void darkness(boolean now) {
        if (dark != now) {
            dark = now;
            changed.run();
        }
    }

    private static boolean isDark(BufferedImage picture) {
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                int rgb = picture.getRGB(column * picture.getWidth() / SAMPLES, row * picture.getHeight() / SAMPLES);
                if (Math.max(rgb >> 16 & 0xFF, Math.max(rgb >> 8 & 0xFF, rgb & 0xFF)) > DARK) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Ends the camera for good. */
    @Override
    public void close() {
        camera.close();
    }
}
