package io.yunchuang.server.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a file, and which files are not. */
final class FileIntakeTest {
    private static final FileLimits LIMITS = new FileLimits(20 << 20, 1_000_000, 5);
    private static final byte[] SCRIPT = Samples.ascii("<script>alert(1)</script>PK\u0003\u0004");

    @Test
    void a_jpeg_loses_everything_but_its_picture_and_no_pixel_of_that() throws IOException {
        byte[] file = Samples.joined(
                Samples.jpegWith(
                        Samples.segment(0xE1, "Exif\0\0 made by Wang Fang at 31.03N 121.23E"),
                        Samples.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Wang Fang</x:xmpmeta>"),
                        Samples.segment(0xED, "Photoshop 3.0\0Wang Fang"),
                        Samples.segment(0xFE, "Wang Fang")),
                SCRIPT);
        CleanFile clean = FileIntake.clean(file, LIMITS);
        assertThat(clean.kind()).isEqualTo(CaptureKind.JPEG);
        assertThat(text(clean)).doesNotContain("Wang Fang", "Exif", "script");
        assertThat(pixels(clean.bytes())).isEqualTo(pixels(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void other_pictures_become_a_png_with_the_same_pixels(String format) throws IOException {
        byte[] file = Samples.picture(format, 60, 80);
        CleanFile clean = FileIntake.clean(Samples.joined(file, SCRIPT), LIMITS);
        assertThat(clean.kind()).isEqualTo(CaptureKind.PNG);
        assertThat(clean.width()).isEqualTo(60);
        assertThat(text(clean)).doesNotContain("script");
        assertThat(pixels(clean.bytes())).isEqualTo(pixels(file));
    }

    @Test
    void the_pages_of_a_tif_become_the_pages_of_a_pdf() throws IOException {
        CleanFile clean = FileIntake.clean(Samples.tiff(3), LIMITS);
        assertThat(clean.kind()).isEqualTo(CaptureKind.PDF);
        try (PDDocument document = Loader.loadPDF(clean.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void a_pdf_keeps_its_pages_and_nothing_about_its_author() {
        byte[] file =
                Samples.pdf(2, document -> document.getDocumentInformation().setAuthor("Wang Fang"));
        CleanFile clean = FileIntake.clean(Samples.joined(file, SCRIPT), LIMITS);
        assertThat(clean.pages()).isEqualTo(2);
        assertThat(text(clean)).doesNotContain("Wang Fang", "script");
    }

    static Stream<byte[]> others() {
        return Stream.of(
                new byte[0],
                SCRIPT,
                Samples.ascii("GIF89a"),
                Samples.ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                Samples.joined(SCRIPT, Samples.jpeg()),
                Samples.joined(SCRIPT, Samples.pdf(1, document -> {})));
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_is_none_of_the_five_formats_is_refused(byte[] file) {
        refused(ErrorCode.CAPTURE_KIND_NOT_ALLOWED, file);
    }

    static Stream<byte[]> bombs() {
        return Stream.of(
                Samples.pngClaiming(60_000, 60_000),
                Samples.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                Samples.tiffClaiming(200_000, 200_000),
                Samples.picture("jpeg", 1_001, 1_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_picture_too_large_to_decode_is_refused_by_its_header(byte[] file) {
        refused(ErrorCode.CAPTURE_TOO_DETAILED, file);
    }

    static Stream<byte[]> damaged() {
        return Stream.of(
                Samples.half(Samples.jpeg()),
                Samples.half(Samples.picture("png", 60, 80)),
                Samples.half(Samples.picture("bmp", 60, 80)),
                Samples.half(Samples.picture("tiff", 60, 80)),
                Samples.half(Samples.pdf(3, document -> {})),
                Samples.ascii("%PDF-1.7 and nothing else"),
                Samples.ascii("BM"),
                // The JDK's reader finds the file too short for such a header and does not even give the size.
                Samples.bmpClaiming(20_000, 20_000),
                Samples.bmpClaiming(100_000, 100_000),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void what_is_not_whole_is_refused(byte[] file) {
        refused(ErrorCode.CAPTURE_DAMAGED, file);
    }

    @Test
    void a_pdf_that_needs_a_password_is_refused_and_one_that_needs_none_too() {
        refused(ErrorCode.CAPTURE_PROTECTED, Samples.encryptedPdf("secret"));
        refused(ErrorCode.CAPTURE_PROTECTED, Samples.encryptedPdf(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaScript", "Launch", "SubmitForm", "GoToR", "ImportData", "Rendition"})
    void a_pdf_that_does_something_is_refused(String action) {
        refused(ErrorCode.CAPTURE_ACTIVE_CONTENT, Samples.pdf(1, Samples.opening(action)));
    }

    @Test
    void a_pdf_that_contains_a_file_or_a_script_is_refused() {
        refused(ErrorCode.CAPTURE_ACTIVE_CONTENT, Samples.pdf(1, Samples.embedding()));
        refused(
                ErrorCode.CAPTURE_ACTIVE_CONTENT,
                Samples.pdf(
                        1,
                        document ->
                                document.getDocumentCatalog().getCOSObject().setString(COSName.JS, "app.alert(1)")));
    }

    @Test
    void a_pdf_may_lead_to_a_place_in_itself() {
        assertThat(FileIntake.clean(Samples.pdf(1, Samples.opening("GoTo")), LIMITS)
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void a_document_with_too_many_pages_is_refused() {
        refused(ErrorCode.CAPTURE_TOO_MANY_PAGES, Samples.pdf(6, document -> {}));
        refused(ErrorCode.CAPTURE_TOO_MANY_PAGES, Samples.tiff(6));
    }

    /** Twice compressed zeros: some thousand bytes that become more than any document has. */
    @Test
    void a_pdf_that_unpacks_to_too_much_is_refused_unread() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream inner =
                new DeflaterOutputStream(new DeflaterOutputStream(packed, new Deflater(9)), new Deflater(9))) {
            for (int i = 0; i < 600; i++) {
                inner.write(zeros);
            }
        }
        byte[] file = Samples.joined(
                Samples.ascii("%PDF-1.7\n1 0 obj\n<<>>\nstream\n"), packed.toByteArray(), Samples.ascii("\nendstream"));
        assertThat(file.length).isLessThan(20_000);
        refused(ErrorCode.CAPTURE_DAMAGED, file);
    }

    private static void refused(ErrorCode code, byte[] file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FileIntake.clean(file, LIMITS))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static String text(CleanFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
