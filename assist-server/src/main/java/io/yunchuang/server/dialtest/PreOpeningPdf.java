package io.yunchuang.server.dialtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.PreOpeningReport.Report;
import io.yunchuang.server.print.Printing;
import io.yunchuang.server.text.Language;
import jakarta.enterprise.context.ApplicationScoped;

/** The report before opening as PDF, to be signed and kept. */
@ApplicationScoped
class PreOpeningPdf {
    private final Printing printing;
    private final PreOpeningWords chinese;
    private final PreOpeningWords english;

    PreOpeningPdf(Printing printing, ObjectMapper json) {
        this.printing = printing;
        chinese = new PreOpeningWords(json, Language.ZH);
        english = new PreOpeningWords(json, Language.EN);
    }

    Uni<byte[]> of(Report report, Language language) {
        return printing.pdf(PreOpeningSheet.of(report, in(language)));
    }

    private PreOpeningWords in(Language language) {
        return switch (language) {
            case ZH -> chinese;
            case EN -> english;
        };
    }

    /** Names the city and the day, and nobody. */
    static String fileName(Report report) {
        return "pre-opening-" + report.city().code() + "-" + report.day() + ".pdf";
    }
}
