package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentCameraTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PluggedCameras usb = new PluggedCameras();
    private final PluggedCameras.Camera usual =
            new PluggedCameras.Camera("Doc A4 /dev/video0", new Dimension(640, 480), new Dimension(2592, 1944));
    private final Watch watch = new Watch();
    private final DocumentCamera camera = of(LocalCamera.named(usb, name -> name.startsWith("Doc")));

    private static DocumentCamera of(CameraSource source) {
        return of(source, LONG);
    }

    private static DocumentCamera of(CameraSource source, Duration patience) {
        Duration brisk = Duration.ofMillis(5);
        CameraRhythm rhythm = new CameraRhythm(CameraRhythm.PREVIEW.size(), brisk, patience, brisk, brisk);
        return new DocumentCamera(source, rhythm, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        camera.close();
    }

    private static BufferedImage decoded(Picture picture) throws IOException {
        byte[] file = new byte[picture.jpeg().remaining()];
        picture.jpeg().get(file);
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private ModuleState state() {
        return camera.check().state();
    }

    @Test
    void withoutACameraItIsMissing() throws InterruptedException {
        usb.plug(new PluggedCameras.Camera("Face /dev/video9", new Dimension(640, 480)));
        assertThat(camera.check()).isEqualTo(Finding.missing());
        camera.open(watch);
        assertThat(watch.nextFault()).isEqualTo(FaultCode.NO_PICTURE);
        assertThat(camera.check()).isEqualTo(Finding.missing());
    }

    @Test
    void isPresentWithoutBeingOpened() {
        usb.plug(usual);
        assertThat(camera.check().facts().values()).containsEntry("camera", "Doc A4 /dev/video0");
        assertThat(state()).isEqualTo(ModuleState.PRESENT);
        assertThat(usual.openings).hasValue(0);
    }

    @Test
    void showsSmallPicturesWhileItIsOpenAndIsFreeAfterwards() throws Exception {
        usb.plug(usual);
        camera.open(watch);
        Picture preview = watch.nextPreview();
        assertThat(preview.width()).isEqualTo(1024);
        assertThat(preview.height()).isEqualTo(768);
        assertThat(decoded(preview).getRGB(512, 384)).isEqualTo(Color.WHITE.getRGB());
        assertThat(camera.check().facts().values()).containsEntry("size", "1280×960");
        camera.release();
        camera.release();
        Watch.until(() -> usual.open.get() == 0);
        assertThat(state()).isEqualTo(ModuleState.PRESENT);
    }

    @Test
    void opensOnceForTheNewestViewer() throws InterruptedException {
        usb.plug(usual);
        camera.open(watch);
        watch.nextPreview();
        Watch second = new Watch();
        camera.open(second);
        second.nextPreview();
        watch.forget();
        second.nextPreview();
        assertThat(usual.open).hasValue(1);
        assertThat(watch.faultsLeft()).isZero();
    }

    @Test
    void takesThePictureInTheLargestSizeAndGoesOn() throws Exception {
        usb.plug(usual);
        camera.open(watch);
        watch.nextPreview();
        Picture picture = camera.takePicture().join();
        assertThat(new Dimension(picture.width(), picture.height())).isEqualTo(new Dimension(2592, 1944));
        assertThat(decoded(picture).getWidth()).isEqualTo(2592);
        watch.forget();
        watch.nextPreview();
        assertThat(watch.faultsLeft()).isZero();
    }

    @Test
    void takesEveryPictureThatWasAskedFor() {
        usb.plug(usual);
        camera.open(watch);
        var first = camera.takePicture();
        var second = camera.takePicture();
        assertThat(first.join().width()).isEqualTo(2592);
        assertThat(second.join().width()).isEqualTo(2592);
    }

    @Test
    void takesNoPictureWhileItIsClosed() {
        usb.plug(usual);
        Throwable failure = catchThrowable(() -> camera.takePicture().join());
        assertThat(DocumentCamera.faultOf(failure)).isEqualTo(FaultCode.NO_PICTURE);
        assertThat(usual.openings).hasValue(0);
    }

    @Test
    void pictureThatFailsIsSaidOnceToWhoeverWishedForIt() throws InterruptedException {
        usb.plug(usual);
        camera.open(watch);
        watch.nextPreview();
        usual.refusals.set(1);
        Throwable failure = catchThrowable(() -> camera.takePicture().join());
        assertThat(DocumentCamera.faultOf(failure)).isEqualTo(FaultCode.IN_USE);
        watch.forget();
        watch.nextPreview();
        assertThat(watch.faultsLeft()).isZero();
    }

    @Test
    void pictureThatIsWaitedForFailsWhenTheCameraIsClosed() {
        camera.open(watch);
        var picture = camera.takePicture();
        camera.release();
        assertThat(DocumentCamera.faultOf(catchThrowable(picture::join))).isEqualTo(FaultCode.NO_PICTURE);
    }

    @Test
    void pulledOutInUseItIsAtFaultAndComesBackByItself() throws InterruptedException {
        AtomicInteger news = new AtomicInteger();
        camera.onNews(news::incrementAndGet);
        usb.plug(usual);
        camera.open(watch);
        watch.nextPreview();
        usb.pull(usual);
        assertThat(watch.nextFault()).isEqualTo(FaultCode.NO_PICTURE);
        assertThat(camera.check().fault()).contains(FaultCode.NO_PICTURE);
        assertThat(usual.open).hasValue(0);
        watch.forget();
        usb.plug(usual);
        watch.nextPreview();
        assertThat(state()).isEqualTo(ModuleState.PRESENT);
        assertThat(watch.faultsLeft()).isZero();
        assertThat(news).hasValue(3);
    }

    @Test
    void cameraThatAnotherProgramHoldsSaysSo() throws InterruptedException {
        usb.plug(usual).heldByAnother = true;
        camera.open(watch);
        assertThat(watch.nextFault()).isEqualTo(FaultCode.IN_USE);
        usual.heldByAnother = false;
        watch.nextPreview();
        assertThat(state()).isEqualTo(ModuleState.PRESENT);
    }

    @Test
    void driverThatHangsIsAFaultAndTheCameraComesBackAfterwards() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        DocumentCamera impatient = of(LocalCamera.named(usb, any -> true), Duration.ofMillis(500));
        usb.plug(usual);
        impatient.open(watch);
        watch.nextPreview();
        usual.hanging = hanging;
        assertThat(watch.nextFault()).isEqualTo(FaultCode.NO_ANSWER);
        usual.hanging = null;
        hanging.countDown();
        watch.forget();
        watch.nextPreview();
        impatient.close();
    }

    @Test
    void coveredLensIsAFault() throws InterruptedException {
        usb.plug(usual).sheet = Color.BLACK;
        camera.open(watch);
        watch.nextPreview();
        assertThat(camera.check().fault()).contains(FaultCode.DARK_PICTURE);
        usual.sheet = Color.GRAY;
        Watch.until(() -> state() == ModuleState.PRESENT);
    }

    @Test
    void secondLensIsChosenByItsName() throws InterruptedException {
        usb.plug(usual);
        PluggedCameras.Camera side =
                usb.plug(new PluggedCameras.Camera("Doc side /dev/video2", new Dimension(1280, 960)));
        DocumentCamera second = of(LocalCamera.named(usb, name -> name.contains("side")));
        second.open(watch);
        watch.nextPreview();
        assertThat(side.openings).hasValue(1);
        assertThat(usual.openings).hasValue(0);
        second.close();
        Watch.until(() -> side.open.get() == 0);
    }

    @Test
    void missingNativeLibraryIsNamed() {
        LocalCamera broken = LocalCamera.named(new UnlinkedDriver(), any -> true);
        assertThat(of(broken).check().fault()).contains(FaultCode.NO_DRIVER);
        assertThat(of(broken).check().facts().values()).containsEntry("needs", "libv4l-0 on Linux");
    }

    @Test
    void simulatedCameraGivesPicturesAndIsNeverPresent() throws Exception {
        DocumentCamera simulated = of(LocalCamera.simulated(new SimulatedCamera()));
        assertThat(simulated.check().state()).isEqualTo(ModuleState.SIMULATED);
        simulated.open(watch);
        assertThat(watch.nextPreview().width()).isEqualTo(1024);
        assertThat(simulated.check().state()).isEqualTo(ModuleState.SIMULATED);
        assertThat(simulated.check().facts().values()).containsEntry("simulated", "SIMULATED");
        assertThat(simulated.takePicture().join().width()).isEqualTo(2592);
        simulated.close();
    }

    /** What the built-in driver is on a machine without Video4Linux. */
    private static final class UnlinkedDriver implements WebcamDriver {
        @Override
        public List<WebcamDevice> getDevices() {
            throw new UnsatisfiedLinkError("libv4l2.so.0: cannot open shared object file");
        }

        @Override
        public boolean isThreadSafe() {
            return true;
        }
    }
}
