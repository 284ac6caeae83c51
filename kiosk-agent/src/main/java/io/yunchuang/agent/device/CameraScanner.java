package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.awt.image.BufferedImage;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The QR scanner as a camera that is always open; its pictures are read and thrown away. */
final class CameraScanner implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(CameraScanner.class);

    private final LiveCamera camera;
    private final QrDecoder decoder = new QrDecoder();
    private final CodeSink sink;

    CameraScanner(CameraSource source, CameraRhythm rhythm, CodeSink sink, Clock clock) {
        this.camera = new LiveCamera(source, rhythm, clock, "scanner-camera");
        this.sink = sink;
    }

    @Override
    public void start() {
        camera.start(new LiveCamera.Viewer() {
            @Override
            public void picture(BufferedImage picture) {
                decoder.text(picture).ifPresent(sink::scanned);
            }

            @Override
            public void lost(FaultCode code) {
                LOG.warn("the scanner's camera gives no pictures: {}", code);
            }
        });
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.QR_SCANNER;
    }

    @Override
    public Finding check() {
        return camera.finding(Facts.of("scanner", "camera"));
    }

    @Override
    public void onNews(Runnable news) {
        camera.onChange(news);
    }

    @Override
    public void close() {
        camera.close();
    }
}
