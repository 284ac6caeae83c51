package io.yunchuang.server.capture;

/**
 * A file that was read through and holds nothing but what can be seen.
 *
 * @param width of a picture in pixels; 0 for a PDF
 * @param height of a picture in pixels; 0 for a PDF
 */
record CleanFile(CaptureKind kind, int pages, int width, int height, byte[] bytes) {
    static CleanFile picture(CaptureKind kind, int width, int height, byte[] bytes) {
        return new CleanFile(kind, 1, width, height, bytes);
    }

    static CleanFile pdf(int pages, byte[] bytes) {
        return new CleanFile(CaptureKind.PDF, pages, 0, 0, bytes);
    }
}
