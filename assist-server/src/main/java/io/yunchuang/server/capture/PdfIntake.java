package io.yunchuang.server.capture;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF (ISO 32000) and writes it anew, so that only what hangs on its pages is kept: no metadata, no earlier
 * versions, nothing before, between or behind. What could do something is refused rather than taken out, for a document
 * that needs it would look different without.
 */
final class PdfIntake {
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private PdfIntake() {}

    static CleanFile clean(byte[] file, FileLimits limits) throws IOException {
        requireEnd(file);
        PdfInflation.requireBearable(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new Refusal(ErrorCode.CAPTURE_PROTECTED);
            }
            if (PdfActions.anyIn(document)) {
                throw new Refusal(ErrorCode.CAPTURE_ACTIVE_CONTENT);
            }
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new IOException("No pages");
            }
            limits.requirePages(pages);
            return CleanFile.pdf(pages, written(document));
        } catch (InvalidPasswordException e) {
            throw new Refusal(ErrorCode.CAPTURE_PROTECTED);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw new IOException("The document cannot be read", e);
        }
    }

    /** The parser mends what it can, and would make a document with fewer pages of one that was cut off. */
    private static void requireEnd(byte[] file) throws IOException {
        for (int at = file.length - END.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
                return;
            }
        }
        throw new IOException("The document has no end");
    }

    private static byte[] written(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        document.getDocumentCatalog().setMetadata(null);
        document.getPages().forEach(page -> page.setMetadata(null));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
