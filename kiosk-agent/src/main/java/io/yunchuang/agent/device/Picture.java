package io.yunchuang.agent.device;

import java.nio.ByteBuffer;

/**
 * A picture ready to be sent.
 *
 * @param jpeg the file, read-only
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(ByteBuffer jpeg, int width, int height) {
    public Picture {
        jpeg = jpeg.asReadOnlyBuffer();
    }

    /** The file from its beginning, whoever has read it before. */
    @Override
    public ByteBuffer jpeg() {
        return jpeg.duplicate();
    }
}
