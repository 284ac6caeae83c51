package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** The picture and the sound of the other side, as this browser really decodes them. */
public final class RemoteVideo {
    /** Enough that it is not the first picture left standing. */
    private static final int FRAMES = 10;

    /** The element is looked for each time: a screen that follows another may bring one of its own. */
    private static final String PICTURES = """
            ([testId, frames]) => {
                const video = document.querySelector(`[data-testid=${testId}]`);
                return video?.videoWidth > 0 && video.getVideoPlaybackQuality().totalVideoFrames >= frames;
            }""";

    private final Page page;
    private final String testId;
    private final Locator video;

    RemoteVideo(Page page, String testId) {
        this.page = page;
        this.testId = testId;
        this.video = page.getByTestId(testId);
    }

    /** Waits until pictures of the other side keep coming. */
    public void awaitPicture() {
        awaitPictures(FRAMES);
    }

    /** Waits until more pictures have come than have come so far. */
    public void awaitMorePictures() {
        awaitPictures(frames() + FRAMES);
    }

    private void awaitPictures(int frames) {
        page.waitForFunction(PICTURES, new Object[] {testId, frames});
    }

    /** Where the picture itself is on this page: the element may be larger than what it shows. */
    BoundingBox boxOfPicture() {
        BoundingBox box = video.boundingBox();
        double ratio = ((Number) video.evaluate("video => video.videoWidth / video.videoHeight")).doubleValue();
        BoundingBox picture = new BoundingBox();
        picture.width = Math.min(box.width, box.height * ratio);
        picture.height = picture.width / ratio;
        picture.x = box.x + (box.width - picture.width) / 2;
        picture.y = box.y + (box.height - picture.height) / 2;
        return picture;
    }

    /** Waits until the picture has that colour at a place, both from 0 to 1; a codec may change it a little. */
    public void awaitColour(double x, double y, int red, int green, int blue) {
        page.waitForFunction("""
                ([testId, x, y, wanted]) => {
                    const video = document.querySelector(`[data-testid=${testId}]`);
                    if (!video?.videoWidth) return false;
                    const canvas = new OffscreenCanvas(1, 1);
                    const context = canvas.getContext('2d');
                    context.drawImage(video, -x * video.videoWidth, -y * video.videoHeight);
                    const seen = context.getImageData(0, 0, 1, 1).data;
                    return wanted.every((value, i) => Math.abs(value - seen[i]) < 24);
                }""", new Object[] {testId, x, y, List.of(red, green, blue)});
    }

    /** Waits until the picture comes that high, in its own pixels. */
    public void awaitHeight(int height) {
        page.waitForFunction(
                "([testId, height]) => document.querySelector(`[data-testid=${testId}]`)?.videoHeight === height",
                new Object[] {testId, height});
    }

    /** Waits until the picture comes lower than that, in its own pixels. */
    public void awaitHeightBelow(int height) {
        page.waitForFunction("""
                ([testId, height]) => {
                    const video = document.querySelector(`[data-testid=${testId}]`);
                    return video?.videoHeight > 0 && video.videoHeight < height;
                }""", new Object[] {testId, height});
    }

    /** How high the picture comes, in its own pixels. */
    public int height() {
        return (int) video.evaluate("video => video.videoHeight");
    }

    private int frames() {
        return (int) video.evaluate("video => video.getVideoPlaybackQuality().totalVideoFrames");
    }

    /** Waits until the other side can be heard. */
    public void awaitSound() {
        page.waitForFunction("""
                (testId) => {
                    const video = document.querySelector(`[data-testid=${testId}]`);
                    const [track] = video?.srcObject?.getAudioTracks() ?? [];
                    if (!track) return false;
                    // The sound may have come over another connection when somebody listened last.
                    if (video.metered !== track) {
                        const context = new AudioContext();
                        video.meter = context.createAnalyser();
                        context.createMediaStreamSource(new MediaStream([track])).connect(video.meter);
                        video.metered = track;
                    }
                    const samples = new Float32Array(video.meter.fftSize);
                    video.meter.getFloatTimeDomainData(samples);
                    return samples.some((sample) => Math.abs(sample) > 0.01);
                }""", testId, new WaitForFunctionOptions().setPollingInterval(50));
    }
}
