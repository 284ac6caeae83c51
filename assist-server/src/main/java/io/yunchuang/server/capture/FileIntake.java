package io.yunchuang.server.capture;

import io.yunchuang.server.capture.Pictures.Size;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes in the formats in which materials may be handed in (G60 rules, 三.2: JPG, PNG, TIF, BMP, PDF). What a file is, its
 * content says; names and headers are not looked at. Nothing but what can be seen is kept of it.
 */
final class FileIntake {
    private FileIntake() {}

    /** What a file says it is by how it begins. */
    enum Format {
        JPEG("jpeg", 0xFF, 0xD8, 0xFF),
        PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        BMP("bmp", 'B', 'M'),
        TIFF_LITTLE_ENDIAN("tiff", 'I', 'I', 0x2A, 0x00),
        TIFF_BIG_ENDIAN("tiff", 'M', 'M', 0x00, 0x2A),
        PDF("pdf", '%', 'P', 'D', 'F', '-');

        private final String reader;
        private final byte[] start;

        Format(String reader, int... start) {
            this.reader = reader;
            this.start = new byte[start.length];
            for (int i = 0; i < start.length; i++) {
                this.start[i] = (byte) start[i];
            }
        }

        static Optional<Format> of(byte[] file) {
            return Arrays.stream(values())
                    .filter(format -> file.length >= format.start.length
                            && Arrays.equals(file, 0, format.start.length, format.start, 0, format.start.length))
                    .findFirst();
        }
    }

    /**
     * Reads a file through; takes long, so not on the event loop. Refuses with {@code CAPTURE_KIND_NOT_ALLOWED},
     * {@code CAPTURE_TOO_DETAILED}, {@code CAPTURE_TOO_MANY_PAGES}, {@code CAPTURE_PROTECTED},
     * {@code CAPTURE_ACTIVE_CONTENT} or {@code CAPTURE_DAMAGED}.
     */
    static CleanFile clean(byte[] file, FileLimits limits) {
        Format format = Format.of(file).orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_KIND_NOT_ALLOWED));
        try {
            CleanFile clean = switch (format) {
                case JPEG -> jpeg(file, limits);
                case PNG, BMP -> onePicture(format, file, sizes(format, file, limits));
                case TIFF_LITTLE_ENDIAN, TIFF_BIG_ENDIAN -> tiff(format, file, sizes(format, file, limits));
                case PDF -> PdfIntake.clean(file, limits);
            };
            limits.requireBytes(clean.bytes().length);
            return clean;
        } catch (IOException e) {
            throw new Refusal(ErrorCode.CAPTURE_DAMAGED);
        }
    }

    private static CleanFile jpeg(byte[] file, FileLimits limits) throws IOException {
        byte[] picture = JpegSegments.pictureOnly(file);
        Size size = sizes(Format.JPEG, picture, limits).getFirst();
        Pictures.requireWhole(Format.JPEG.reader, picture);
        return CleanFile.picture(CaptureKind.JPEG, size.width(), size.height(), picture);
    }

    private static CleanFile onePicture(Format format, byte[] file, List<Size> sizes) throws IOException {
        Size size = sizes.getFirst();
        byte[] png = Pictures.png(Pictures.decode(format.reader, file, 0));
        return CleanFile.picture(CaptureKind.PNG, size.width(), size.height(), png);
    }

    /** Scanners put several pages into one TIF. */
    private static CleanFile tiff(Format format, byte[] file, List<Size> sizes) throws IOException {
        if (sizes.size() == 1) {
            return onePicture(format, file, sizes);
        }
        try (PdfPages pages = new PdfPages()) {
            for (int index = 0; index < sizes.size(); index++) {
                BufferedImage page = Pictures.decode(format.reader, file, index);
                pages.add(page);
            }
            return pages.toFile();
        }
    }

    /** Looked at before anything is decoded: a few bytes may claim a picture larger than the memory. */
    private static List<Size> sizes(Format format, byte[] file, FileLimits limits) throws IOException {
        List<Size> sizes = Pictures.sizes(format.reader, file, limits.pages());
        if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size.width() <= 0 || size.height() <= 0)) {
            throw new IOException("No picture");
        }
        limits.requirePages(sizes.size());
        limits.requirePixels(sizes.stream().mapToLong(Size::pixels).sum());
        return sizes;
    }
}
