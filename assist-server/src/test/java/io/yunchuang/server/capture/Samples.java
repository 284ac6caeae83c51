package io.yunchuang.server.capture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as they are handed in, the honest ones and the others. */
final class Samples {
    private Samples() {}

    /** What changes a PDF before it is written. */
    interface PdfChange {
        void to(PDDocument document) throws IOException;
    }

    static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.drawString("Songjiang", width / 4, height / 2);
        pen.dispose();
        return page;
    }

    static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(page(width, height), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg() {
        return picture("jpeg", 200, 280);
    }

    /** A JPEG with segments of metadata behind its start. */
    static byte[] jpegWith(byte[]... segments) {
        byte[] jpeg = jpeg();
        byte[] head = Arrays.copyOf(jpeg, 2);
        return joined(head, joined(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] segment(int marker, String content) {
        byte[] text = content.getBytes(StandardCharsets.ISO_8859_1);
        int length = text.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, text);
    }

    static byte[] tiff(int pages) {
        try {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.prepareWriteSequence(null);
                for (int i = 0; i < pages; i++) {
                    writer.writeToSequence(new IIOImage(page(60, 80), null, null), null);
                }
                writer.endWriteSequence();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf(int pages, PdfChange change) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            change.to(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encryptedPdf(String password) {
        return pdf(
                1,
                document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    /** An action as the document's first, of that type. */
    static PdfChange opening(String type) {
        return document -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, type);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
        };
    }

    /** A file embedded in an annotation of the first page. */
    static PdfChange embedding() {
        return document -> {
            COSDictionary file = new COSDictionary();
            file.setItem(COSName.EF, new COSDictionary());
            COSDictionary annotation = new COSDictionary();
            annotation.setItem(COSName.FS, file);
            COSArray annotations = new COSArray(List.of(annotation));
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
        };
    }

    /** A PNG's header that claims that size, and hardly more. */
    static byte[] pngClaiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        byte[] start = Arrays.copyOf(picture("png", 1, 1), 8);
        byte[] length = {0, 0, 0, 13};
        byte[] sum = ByteBuffer.allocate(4).putInt((int) check.getValue()).array();
        byte[] rest = Arrays.copyOfRange(picture("png", 1, 1), 33, picture("png", 1, 1).length);
        return joined(start, length, header.array(), sum, rest);
    }

    static byte[] bmpClaiming(int width, int height) {
        byte[] bmp = picture("bmp", 2, 2);
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
        return bmp;
    }

    /** Width and height are the entries 256 and 257 of the first directory. */
    static byte[] tiffClaiming(int width, int height) {
        byte[] tiff = picture("tiff", 4, 4);
        ByteBuffer buffer =
                ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = buffer.getInt(4);
        int entries = buffer.getShort(directory);
        for (int entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
            int tag = buffer.getShort(entry);
            if (tag == 256 || tag == 257) {
                buffer.putShort(entry + 2, (short) 4);
                buffer.putInt(entry + 8, tag == 256 ? width : height);
            }
        }
        return tiff;
    }

    static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Iterator<byte[]> each = Arrays.asList(parts).iterator();
        each.forEachRemaining(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
