package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.awt.Dimension;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real driver against a camera that sends a drawn page of full size. */
class NetworkCameraTest {
    private final Watch watch = new Watch();
    private MjpegServer server;
    private DocumentCamera camera;

    @BeforeEach
    void switchOn() throws IOException {
        server = new MjpegServer(new SimulatedCamera().getDevices().getFirst().getImage());
        camera = camera(Duration.ofSeconds(30));
    }

    private DocumentCamera camera(Duration patience) {
        Duration brisk = Duration.ofMillis(20);
        CameraRhythm rhythm = new CameraRhythm(CameraRhythm.PREVIEW.size(), brisk, patience, brisk, brisk);
        return new DocumentCamera(new NetworkCamera(server.address()), rhythm, Clock.systemUTC());
    }

    /** Who does not wait long for a picture; only so it can be seen soon that none comes. */
    private void lookImpatiently() throws InterruptedException {
        camera = camera(Duration.ofSeconds(2));
        camera.open(watch);
        watch.nextPreview();
    }

    @AfterEach
    void switchOff() {
        camera.close();
        server.close();
    }

    @Test
    void givesPreviewAndFullPictureAndIsLetGo() throws InterruptedException {
        assertThat(camera.check().state()).isEqualTo(ModuleState.PRESENT);
        assertThat(server.watching()).isZero();
        camera.open(watch);
        assertThat(watch.nextPreview().width()).isEqualTo(1024);
        Picture picture = camera.takePicture().join();
        assertThat(new Dimension(picture.width(), picture.height())).isEqualTo(DocumentCamera.FULL);
        camera.release();
        Watch.until(() -> server.watching() == 0);
    }

    @Test
    void switchedOffInUseItIsAtFaultAndComesBackByItself() throws Exception {
        lookImpatiently();
        server.switchOff();
        assertThat(watch.nextFault()).isIn(FaultCode.NO_PICTURE, FaultCode.NO_ANSWER);
        Watch.until(() -> camera.check().fault().equals(Optional.of(FaultCode.NO_ANSWER)));
        watch.forget();
        server.switchOn();
        watch.nextPreview();
        assertThat(camera.check().state()).isEqualTo(ModuleState.PRESENT);
    }

    @Test
    void pictureThatStandsStillIsNone() throws InterruptedException {
        lookImpatiently();
        server.freeze(true);
        assertThat(watch.nextFault()).isEqualTo(FaultCode.NO_PICTURE);
        server.freeze(false);
        watch.forget();
        watch.nextPreview();
    }

    @Test
    void cameraThatIsNotThereDoesNotAnswer() throws InterruptedException {
        server.switchOff();
        assertThat(camera.check().fault()).contains(FaultCode.NO_ANSWER);
        camera.open(watch);
        assertThat(watch.nextFault()).isEqualTo(FaultCode.NO_ANSWER);
    }

    @Test
    void documentsCrossNoPublicNetwork() {
        Finding finding = new NetworkCamera(URI.create("http://192.0.2.1/video")).idle();
        assertThat(finding.fault()).contains(FaultCode.NOT_PERMITTED);
        for (String address : new String[] {"https://10.0.0.1/v", "file:///v", "http:///v", "http://a:b@10.0.0.1/v"}) {
            assertThatThrownBy(() -> new CameraChoice.Network(URI.create(address)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
