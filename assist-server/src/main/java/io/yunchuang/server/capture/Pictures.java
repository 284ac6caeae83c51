package io.yunchuang.server.capture;

import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes pictures with the JDK's readers, in memory: a cache on disk would leave personal data there. */
final class Pictures {
    /** Colours and transparency; more would only make a small picture large. */
    private static final int MOST_BANDS = 4;
    /** Enough to walk through every block and keep almost nothing of them. */
    private static final int ROUGH = 8;

    private Pictures() {}

    /** How large a picture is. */
    record Size(int width, int height) {
        long pixels() {
            return (long) width * height;
        }
    }

    /** What is done with an open reader. */
    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    /**
     * The sizes of all pictures in a file, from their headers; none is decoded.
     *
     * @param format as the JDK's readers are named: {@code jpeg}, {@code png}, {@code bmp}, {@code tiff}
     * @param atMost how many there may be; with more the list is one longer
     */
    static List<Size> sizes(String format, byte[] file, int atMost) throws IOException {
        return read(format, file, reader -> {
            List<Size> sizes = new ArrayList<>();
            int pictures = Math.min(reader.getNumImages(true), atMost + 1);
            for (int index = 0; index < pictures; index++) {
                sizes.add(new Size(reader.getWidth(index), reader.getHeight(index)));
            }
            return sizes;
        });
    }

    /** Decodes roughly, for nothing but to see that the picture is whole. */
    static void requireWhole(String format, byte[] file) throws IOException {
        read(format, file, reader -> {
            ImageReadParam rough = reader.getDefaultReadParam();
            rough.setSourceSubsampling(ROUGH, ROUGH, 0, 0);
            requireUsualColours(reader, 0);
            return reader.read(0, rough);
        });
    }

    /** Decodes one of the pictures. */
    static BufferedImage decode(String format, byte[] file, int index) throws IOException {
        return read(format, file, reader -> {
            requireUsualColours(reader, index);
            return reader.read(index);
        });
    }

    /** As PNG, which loses nothing and holds nothing else. */
    static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("These colours have no PNG");
            }
        }
        return bytes.toByteArray();
    }

    /** The JDK's readers answer broken files with all sorts of exceptions, or with a warning and half a picture. */
    private static <T> T read(String format, byte[] file, Reading<T> reading) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(in, false, true);
            T result = reading.with(reader);
            if (!warnings.isEmpty()) {
                throw new IOException("The picture is not whole");
            }
            return result;
        } catch (RuntimeException e) {
            throw new IOException("The picture cannot be read", e);
        } finally {
            reader.dispose();
        }
    }

    private static void requireUsualColours(ImageReader reader, int index) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(index);
        if (type == null && reader.getImageTypes(index).hasNext()) {
            type = reader.getImageTypes(index).next();
        }
        if (type == null) {
            throw new IOException("Colours that cannot be shown");
        }
        SampleModel samples = type.getSampleModel();
        if (samples.getNumBands() > MOST_BANDS || samples.getSampleSize(0) > Short.SIZE) {
            throw new IOException("Colours that cannot be shown");
        }
    }
}
