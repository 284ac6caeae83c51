package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;

/** The picture and the sound of the other side, as this browser really decodes them. */
public final class RemoteVideo {
    /** Enough that it is not the first picture left standing. */
    private static final int FRAMES = 10;

    private final Page page;
    private final Locator video;

    RemoteVideo(Page page, String testId) {
        this.page = page;
        this.video = page.getByTestId(testId);
    }

    /** Waits until pictures of the other side keep coming. */
    public void awaitPicture() {
        page.waitForFunction(
                "([video, frames]) => video.videoWidth > 0 && video.getVideoPlaybackQuality().totalVideoFrames >= frames",
                new Object[] {video.elementHandle(), FRAMES});
    }

    /** Waits until more pictures have come than have come so far. */
    public void awaitMorePictures() {
        page.waitForFunction(
                "([video, frames]) => video.getVideoPlaybackQuality().totalVideoFrames >= frames",
                new Object[] {video.elementHandle(), frames() + FRAMES});
    }

    private int frames() {
        return (int) video.evaluate("video => video.getVideoPlaybackQuality().totalVideoFrames");
    }

    /** Waits until the other side can be heard. */
    public void awaitSound() {
        page.waitForFunction("""
                (video) => {
                    if (!video.meter) {
                        const context = new AudioContext();
                        video.meter = context.createAnalyser();
                        context.createMediaStreamSource(video.srcObject).connect(video.meter);
                    }
                    const samples = new Float32Array(video.meter.fftSize);
                    video.meter.getFloatTimeDomainData(samples);
                    return samples.some((sample) => Math.abs(sample) > 0.01);
                }""", video.elementHandle(), new WaitForFunctionOptions().setPollingInterval(50));
    }
}
