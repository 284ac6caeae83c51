package io.yunchuang.server.capture;

/** As what a capture is kept: TIF and BMP become PNG, which is as exact and which every browser shows. */
public enum CaptureKind {
    JPEG("image/jpeg", "capture.jpg"),
    PNG("image/png", "capture.png"),
    PDF("application/pdf", "capture.pdf");

    private final String mediaType;
    private final String fileName;

    CaptureKind(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    String mediaType() {
        return mediaType;
    }

    /** Always the same: a name from outside would be one more thing to trust. */
    String fileName() {
        return fileName;
    }

    boolean isPicture() {
        return this != PDF;
    }
}
