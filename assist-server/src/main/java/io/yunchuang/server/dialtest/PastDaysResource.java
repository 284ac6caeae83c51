package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.PairSeries.Days;
import io.yunchuang.server.dialtest.PairSeries.Series;
import io.yunchuang.server.dialtest.PreOpeningReport.Report;
import io.yunchuang.server.text.Language;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** How pairs and cities were on past days, for managers. */
@Path("/api/dial-tests")
@RolesAllowed("MANAGER")
public class PastDaysResource {
    private static final int USUAL_DAYS = 7;

    private final PairSeries series;
    private final PreOpeningReport report;
    private final PreOpeningPdf pdf;
    private final Clock clock;

    PastDaysResource(PairSeries series, PreOpeningReport report, PreOpeningPdf pdf, Clock clock) {
        this.series = series;
        this.report = report;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * What the tests of a pair have shown.
     *
     * @param from the first day, as {@code 2026-11-02}; without it there are seven
     * @param to the last day, included; today when it is left out
     */
    @GET
    @Path("/series")
    public Uni<Series> series(
            @QueryParam("kiosk") @Nullable String kiosk,
            @QueryParam("window") @Nullable String window,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        LocalDate last = to.map(typed -> day(typed, "to")).orElseGet(() -> LocalDate.now(clock));
        LocalDate first = from.map(typed -> day(typed, "from")).orElseGet(() -> last.minusDays(USUAL_DAYS - 1));
        return series.of(
                new KioskId(Typed.required(kiosk, "kiosk")),
                new WindowId(Typed.required(window, "window")),
                new Days(first, last));
    }

    /**
     * Whether the windows of a city were proven before they opened.
     *
     * @param day as {@code 2026-11-02}; today when it is left out
     */
    @GET
    @Path("/pre-opening")
    public Uni<Report> preOpening(@QueryParam("city") @Nullable String city, @QueryParam("day") Optional<String> day) {
        return report.of(
                new CityCode(Typed.required(city, "city")),
                day.map(typed -> day(typed, "day")).orElseGet(() -> LocalDate.now(clock)));
    }

    /**
     * The same as a PDF to be signed and kept.
     *
     * @param day as {@code 2026-11-02}; today when it is left out
     * @param language in which it is written, {@code zh} or {@code en}; Chinese when it is left out
     */
    @GET
    @Path("/pre-opening/pdf")
    public Uni<RestResponse<byte[]>> preOpeningPdf(
            @QueryParam("city") @Nullable String city,
            @QueryParam("day") Optional<String> day,
            @QueryParam("language") Optional<String> language) {
        Language wanted = language.map(Language::of).orElse(Language.ZH);
        return preOpening(city, day)
                .chain(made -> pdf.of(made, wanted)
                        .map(bytes -> ResponseBuilder.ok(bytes)
                                .header("Content-Type", "application/pdf")
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + PreOpeningPdf.fileName(made) + "\"")
                                .header("Cache-Control", "no-store")
                                .build()));
    }

    private static LocalDate day(String typed, String field) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException malformed) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, field);
        }
    }
}
