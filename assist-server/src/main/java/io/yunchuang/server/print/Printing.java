package io.yunchuang.server.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes PDFs of HTML templates: tagged for screen readers (ISO 14289-1) and with its fonts inside, so that they show everywhere.
 * A template names its language, its title and its description, is well-formed XML, and fetches nothing.
 */
@ApplicationScoped
public class Printing {
    /** The fonts' family in a template's style sheet; there are the weights 400 and 700. */
    public static final String FAMILY = "Noto Sans SC";

    /** Stands for a character that the fonts lack; a name must not keep a report from being printed. */
    public static final String MISSING = "□";

    private static final String FONT_FILE = "/io/yunchuang/console/fonts/%s.ttf";

    /** Each holds both fonts while it prints, tens of megabytes. */
    private static final int AT_ONCE = 2;

    private final WorkerExecutor threads;

    Printing(Vertx vertx) {
        threads = vertx.createSharedWorkerExecutor("printing", AT_ONCE);
    }

    /** The filled template as PDF; a few are made at the same time, others wait. */
    public Uni<byte[]> pdf(TemplateInstance template) {
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(() -> pdf(WellFormed.of(template.render())), false)
                        .toCompletionStage());
    }

    private static byte[] pdf(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TrueTypeFont regular = font("400Regular/NotoSansSC_400Regular");
                TrueTypeFont bold = font("700Bold/NotoSansSC_700Bold");
                PDDocument document = new PDDocument()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(embedded(document, regular), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(embedded(document, bold), FAMILY, 700, FontStyle.NORMAL, true)
                    .useReplacementText(MISSING)
                    .useUnicodeLineBreaker(new LineBreaks())
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Yunchuang")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
        }
        return bytes.toByteArray();
    }

    /** Only the characters that are used go into the document. */
    private static PDFontSupplier embedded(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** The console's build hands it to the server. */
    private static TrueTypeFont font(String name) throws IOException {
        String file = FONT_FILE.formatted(name);
        try (InputStream in = Objects.requireNonNull(Printing.class.getResourceAsStream(file), file)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            // With ligatures a name that is searched for in the PDF would not be found.
            font.setEnableGsub(false);
            return font;
        }
    }

    @PreDestroy
    void end() {
        threads.close();
    }
}
