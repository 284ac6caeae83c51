package io.yunchuang.server.capture;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;

/**
 * How much of a file is borne.
 *
 * @param bytes of the file as it comes and as it is kept
 * @param pixels of all its pictures together, before any of them is decoded
 */
record FileLimits(long bytes, long pixels, int pages) {
    static FileLimits of(CaptureConfig config) {
        return new FileLimits(config.maxSize().asLongValue(), config.maxMegapixels() * 1_000_000L, config.maxPages());
    }

    void requirePixels(long wanted) {
        if (wanted > pixels) {
            throw new Refusal(ErrorCode.CAPTURE_TOO_DETAILED);
        }
    }

    void requirePages(int wanted) {
        if (wanted > pages) {
            throw new Refusal(ErrorCode.CAPTURE_TOO_MANY_PAGES);
        }
    }

    void requireBytes(long wanted) {
        if (wanted > bytes) {
            throw new Refusal(ErrorCode.CAPTURE_TOO_LARGE);
        }
    }
}
