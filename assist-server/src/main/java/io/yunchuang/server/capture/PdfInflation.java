package io.yunchuang.server.capture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * How large the compressed parts of a PDF become, measured without keeping them: a parser unpacks its tables of objects
 * into memory as soon as it opens the file, and a thousandfold is easily made.
 */
final class PdfInflation {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** All parts together; a page of text has some ten thousand bytes, a picture up to four for each pixel. */
    private static final long MOST = 512L << 20;
    /** A part may be compressed again and again. */
    private static final int LAYERS = 3;

    private final byte[] file;
    private long left = MOST;

    private PdfInflation(byte[] file) {
        this.file = file;
    }

    /** @throws IOException when it becomes too large */
    static void requireBearable(byte[] file) throws IOException {
        PdfInflation inflation = new PdfInflation(file);
        for (int at = inflation.part(0); at >= 0; at = inflation.part(at)) {
            for (int layers = 1; layers <= LAYERS; layers++) {
                if (!inflation.measure(at, layers)) {
                    break;
                }
            }
        }
    }

    /** Where the content of the next part begins; negative when there is none. */
    private int part(int from) {
        for (int at = from; at + STREAM.length + 2 < file.length; at++) {
            if (file[at] == 's' && startsPart(at)) {
                int after = at + STREAM.length;
                return file[after] == '\r' && file[after + 1] == '\n' ? after + 2 : after + 1;
            }
        }
        return -1;
    }

    private boolean startsPart(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte after = file[at + STREAM.length];
        return after == '\r' || after == '\n';
    }

    /** Gives whether there was anything compressed so many times. */
    private boolean measure(int at, int layers) throws IOException {
        InputStream unpacked = new ByteArrayInputStream(file, at, file.length - at);
        for (int layer = 0; layer < layers; layer++) {
            unpacked = new InflaterInputStream(unpacked);
        }
        byte[] some = new byte[64 << 10];
        boolean any = false;
        try {
            for (int read = unpacked.read(some); read >= 0; read = unpacked.read(some)) {
                any = true;
                left -= read;
                if (left < 0) {
                    throw new IOException("Unpacks to too much");
                }
            }
        } catch (ZipException | EOFException notCompressed) {
            // Not compressed, or no more of it.
        }
        return any;
    }
}
