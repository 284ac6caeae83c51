package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.OpeningScene.attended;
import static io.yunchuang.server.dialtest.OpeningScene.closed;
import static io.yunchuang.server.dialtest.OpeningScene.late;
import static io.yunchuang.server.dialtest.OpeningScene.probed;
import static io.yunchuang.server.dialtest.OpeningScene.report;
import static io.yunchuang.server.dialtest.OpeningScene.untested;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.dialtest.PreOpeningReport.Report;
import io.yunchuang.server.print.Printing;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.text.Language;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The report before opening on paper: what stands on it, in which fonts, and on how many pages. */
@QuarkusTest
class PreOpeningPdfTest {
    private static final Localized CLERK = new Localized("李敏", "Li Min");

    @Inject
    PreOpeningPdf pdf;

    @Test
    void it_tells_in_chinese_what_was_proven_what_is_wrong_and_who_has_confirmed() throws IOException {
        String text = text(report(late("virtual-1"), attended("virtual-2", CLERK), probed("virtual-3")), Language.ZH);
        assertThat(text)
                .contains("嘉兴 虚拟窗口开窗前检查 · 2026年3月2日星期一")
                .contains("生成于 2026/03/02 09:20")
                .contains("开窗前已证明可用：2 个，当天开窗的共 3 个；其中仅由现场探针证明、未检查人员在岗的：1 个")
                .contains("未通过", "窗口人员在岗，但工作台没有应答。")
                .contains("窗口：窗口应答，窗口人员在岗，但工作台没有应答。自 2026/03/02 08:31 起")
                .contains("线路：声音：窗口 → 终端，听到了测试音，但声音太小。2026/03/02 07:00 至 2026/03/02 07:45")
                .contains("2026/03/02 08:31，从松江区行政服务中心 1 号自助终端")
                .contains("李敏于 2026/03/02 08:31 确认：看到并听到")
                .contains("manager-2 · 2026/03/02 00:00")
                .contains("通过（现场探针）")
                .contains("未到这一步")
                .containsSubsequence("联系方式 通过", "可办事项", "上行带宽", "检查人", "窗口负责人", "日期")
                .containsPattern("第 1 页 / 共 \\d+ 页");
    }

    @Test
    void it_tells_the_same_in_english() throws IOException {
        String text = text(report(late("virtual-1"), attended("virtual-2", CLERK), closed("virtual-3")), Language.EN);
        assertThat(text)
                .contains("Jiaxing: virtual windows before opening, Monday 2 March 2026")
                .contains("Proven before they opened: 1 of 2 windows")
                .contains("Window: Answer. The clerk is on duty, but the console does not answer. Since 02/03/2026")
                .contains("Seen and heard, confirmed by Li Min, 02/03/2026, 08:31")
                .contains("closed that day")
                .contains("Checked by", "Head of the window", "Date")
                .containsPattern("Page 1 of \\d+")
                .doesNotContain("李敏");
    }

    @Test
    void it_says_that_nothing_was_tested_and_that_there_is_no_window() throws IOException {
        assertThat(text(report(untested("virtual-1")), Language.ZH))
                .contains("开窗前未拨测", "当天未证明", "开窗前已证明可用：0 个，当天开窗的共 1 个");
        assertThat(text(report(), Language.ZH)).contains("这个城市还没有虚拟窗口。", "检查人").doesNotContain("已证明可用");
    }

    @Test
    void it_shows_everywhere_and_can_be_read_aloud() throws IOException {
        try (PDDocument document = print(report(attended("virtual-1", CLERK)), Language.ZH)) {
            List<PDFont> fonts = fonts(document);
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                // what is cut down to the used characters has six letters before its name
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)");
            });
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("嘉兴 虚拟窗口开窗前检查 · 2026年3月2日星期一");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void a_long_one_goes_on_over_several_pages_that_are_counted() throws IOException {
        try (PDDocument document = print(report(12), Language.ZH)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("第 " + page + " 页 / 共 " + pages + " 页")
                        .contains("嘉兴 虚拟窗口开窗前检查");
            }
            assertThat(text(document)).contains("虚拟窗口 12");
        }
    }

    @Test
    void a_name_is_never_markup_and_never_keeps_it_from_being_printed() throws IOException {
        String tag = "<b onclick=\"x\">&amp;'</b><img src=\"http://example.org/a.png\"/>";
        assertThat(text(report(attended("virtual-1", new Localized(tag, tag))), Language.ZH))
                .contains("<b onclick=\"x\">&amp;'</b><img")
                .contains("检查人");
        // a rare Han character, an emoji, right to left, what no font and no XML has
        for (String rare : List.of("\uD880\uDC00", "😀", "שלום", "مرحبا", "\uFFFE", "\uE000", "\u200D")) {
            Localized name = new Localized("李" + rare + "敏", "Li" + rare + "Min");
            assertThat(text(report(attended("virtual-1", name)), Language.ZH))
                    .as(rare)
                    .containsPattern("李[^ ]*敏于 2026/03/02 08:31 确认");
        }
    }

    @Test
    void a_character_that_the_font_lacks_is_seen_to_be_missing() throws IOException {
        Localized name = new Localized("李😀敏", "Li Min");
        assertThat(text(report(attended("virtual-1", name)), Language.ZH))
                .contains("李" + Printing.MISSING + "敏于 2026/03/02 08:31 确认");
    }

    @Test
    void its_file_is_named_by_city_and_day() {
        assertThat(PreOpeningPdf.fileName(report())).isEqualTo("pre-opening-330400-2026-03-02.pdf");
    }

    private PDDocument print(Report report, Language language) throws IOException {
        return Loader.loadPDF(Reactive.await(() -> pdf.of(report, language)));
    }

    private String text(Report report, Language language) throws IOException {
        try (PDDocument document = print(report, language)) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name));
            }
        }
        return fonts;
    }
}
