package io.yunchuang.server.capture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One PDF of several pages, each picture on an A4 page of its own, upright or across as the picture is. */
final class PdfPages implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final PDFMergerUtility merger = new PDFMergerUtility();

    void add(CaptureKind kind, byte[] file) throws IOException {
        switch (kind) {
            case JPEG -> add(JPEGFactory.createFromStream(document, new ByteArrayInputStream(file)));
            case PNG -> add(Pictures.decode("png", file, 0));
            case PDF -> {
                try (PDDocument other = Loader.loadPDF(file)) {
                    merger.appendDocument(document, other);
                }
            }
        }
    }

    void add(BufferedImage picture) throws IOException {
        add(LosslessFactory.createFromImage(document, picture));
    }

    private void add(PDImageXObject image) throws IOException {
        boolean across = image.getWidth() > image.getHeight();
        PDRectangle paper =
                across ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        float scale = Math.min(paper.getWidth() / image.getWidth(), paper.getHeight() / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        PDPage page = new PDPage(paper);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
    }

    CleanFile toFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int pages = document.getNumberOfPages();
        document.save(bytes);
        return CleanFile.pdf(pages, bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
