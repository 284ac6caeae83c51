package io.yunchuang.server.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a JPEG file (ITU-T T.81, annex B) everything but the picture, which stays bit by bit: what is not listed
 * here goes (EXIF, XMP, IPTC, thumbnails, comments), and so does what follows the end of the picture. A list of what is
 * removed, as libraries for one kind of metadata have it, would let through what nobody has thought of.
 */
final class JpegSegments {
    /** Each scan makes a decoder walk over all blocks; a progressive picture has about ten. */
    private static final int MOST_SCANS = 100;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] COLOURS = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");
    /** Up to the size of the thumbnail, which becomes nothing. */
    private static final int JFIF_WITHOUT_THUMBNAIL = 12;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at;
    private int scans;

    private JpegSegments(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    /** @throws IOException when the file is not a whole JPEG */
    static byte[] pictureOnly(byte[] file) throws IOException {
        JpegSegments segments = new JpegSegments(file);
        segments.copy();
        return segments.kept.toByteArray();
    }

    private void copy() throws IOException {
        if (marker() != START) {
            throw new IOException("No JPEG");
        }
        put(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            copy(marker, segment());
        }
        put(END);
    }

    private void copy(int marker, byte[] content) throws IOException {
        switch (marker) {
            case 0xE0 -> keepIf(startsWith(content, JFIF), marker, withoutThumbnail(content));
            case 0xE2 -> keepIf(startsWith(content, COLOURS), marker, content);
            case 0xEE -> keepIf(startsWith(content, ADOBE), marker, content);
            case SCAN -> {
                keepIf(true, marker, content);
                copyScan();
            }
            default -> keepIf(isOfThePicture(marker), marker, content);
        }
    }

    /** Frames, tables, restart interval, number of lines. */
    private static boolean isOfThePicture(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 || marker >= 0xDB && marker <= 0xDD;
    }

    private void keepIf(boolean wanted, int marker, byte[] content) {
        if (wanted) {
            put(marker);
            int length = content.length + 2;
            kept.write(length >>> 8);
            kept.write(length & 0xFF);
            kept.writeBytes(content);
        }
    }

    /** Up to the next marker that is none of the scan's own: a stuffed zero or a restart. */
    private void copyScan() throws IOException {
        scans++;
        if (scans > MOST_SCANS) {
            throw new IOException("Too many scans");
        }
        int from = at;
        while (!endsScan()) {
            at++;
        }
        kept.write(file, from, at - from);
    }

    private boolean endsScan() throws IOException {
        if (at + 1 >= file.length) {
            throw new IOException("The picture has no end");
        }
        int next = file[at + 1] & 0xFF;
        return (file[at] & 0xFF) == 0xFF && next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    private int marker() throws IOException {
        if (next() != 0xFF) {
            throw new IOException("No marker where one must be");
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private byte[] segment() throws IOException {
        int length = (next() << 8 | next()) - 2;
        if (length < 0 || at + length > file.length) {
            throw new IOException("A segment is longer than the file");
        }
        at += length;
        return Arrays.copyOfRange(file, at - length, at);
    }

    private static byte[] withoutThumbnail(byte[] jfif) {
        // The two bytes of its size are zero then.
        return Arrays.copyOf(Arrays.copyOf(jfif, Math.min(jfif.length, JFIF_WITHOUT_THUMBNAIL)), 14);
    }

    private int next() throws IOException {
        if (at >= file.length) {
            throw new IOException("The file ends too early");
        }
        return file[at++] & 0xFF;
    }

    private void put(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
