package io.yunchuang.server.dialtest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.dialtest.DialTestLines.Matrix;
import io.yunchuang.server.dialtest.DialTestLines.TestSheet;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.text.Typed;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The dial-tests and their plans, for managers. */
@Path("/api/dial-tests")
public class DialTestResource {
    private final DialTests tests;
    private final DialTestStore store;
    private final DialTestPlans plans;
    private final DialTestTurns turns;
    private final ServiceLevels levels;
    private final PairTrends trends;
    private final WindowRegistry windows;
    private final Audit audit;
    private final SecurityIdentity caller;
    private final Clock clock;

    DialTestResource(
            DialTests tests,
            DialTestStore store,
            DialTestPlans plans,
            DialTestTurns turns,
            ServiceLevels levels,
            PairTrends trends,
            WindowRegistry windows,
            Audit audit,
            SecurityIdentity caller,
            Clock clock) {
        this.tests = tests;
        this.store = store;
        this.plans = plans;
        this.turns = turns;
        this.levels = levels;
        this.trends = trends;
        this.windows = windows;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is to be tested now; an empty set stands for all there are.
     *
     * @param kiosks which call
     * @param windows which are called
     * @param mode who answers there; the console by itself when nothing is said
     * @param line whether the kiosks' lines are measured, too
     */
    public record Wish(Set<KioskId> kiosks, Set<WindowId> windows, Optional<DialTestMode> mode, boolean line) {
        public Wish {
            Typed.required(kiosks, "kiosks");
            Typed.required(windows, "windows");
        }
    }

    /**
     * What became of a wish.
     *
     * @param asked pairs that are in line now because of it
     * @param already pairs that were waiting or going on before
     */
    public record Asked(int asked, int already) {}

    /** The id of something new. */
    public record Added(UUID id) {}

    /** All kiosks and virtual windows, with what is known of each pair. */
    @GET
    @RolesAllowed("MANAGER")
    public Uni<Matrix> matrix() {
        return store.lastOfEach()
                .chain(rows -> windows.cities()
                        .chain(cities -> windows.kiosks()
                                .chain(kiosks -> windows.virtualWindows()
                                        .chain(targets -> trends.of(
                                                        kiosks.stream()
                                                                .map(KioskPlace::id)
                                                                .toList(),
                                                        targets.stream()
                                                                .map(VirtualWindow::id)
                                                                .toList())
                                                .map(lately -> DialTestLines.matrix(
                                                        cities, kiosks, targets, rows, lately))))));
    }

    /** Tests these now, as far as their turn comes. */
    @POST
    @RolesAllowed("MANAGER")
    @ResponseStatus(202)
    public Uni<Asked> test(@Nullable Wish wish) {
        Wish wanted = Typed.required(wish, "body");
        return plans.pairs(wanted.kiosks(), wanted.windows())
                .chain(pairs -> tests.ask(pairs, order(wanted)).map(asked -> new Asked(asked, pairs.size() - asked)))
                .call(asked -> audit.record(actor(), "dialtest.asked", String.valueOf(asked.asked())))
                .call(turns::giveTurns);
    }

    private DialTests.Order order(Wish wanted) {
        DialTestMode mode = wanted.mode().orElse(DialTestMode.AUTO);
        return new DialTests.Order(Optional.empty(), actor(), mode, wanted.line(), DialTestLimits.USUAL);
    }

    /** One test with its steps. */
    @GET
    @Path("/{id}")
    @RolesAllowed("MANAGER")
    public Uni<TestSheet> sheet(@PathParam("id") String id) {
        return store.find(new DialTestId(uuid(id, ErrorCode.DIAL_TEST_UNKNOWN)))
                .map(found ->
                        found.map(DialTestLines::sheet).orElseThrow(() -> new Refusal(ErrorCode.DIAL_TEST_UNKNOWN)));
    }

    /**
     * For how much of its opening hours each window was proven.
     *
     * @param month as {@code 2026-11}; the current one when it is left out
     */
    @GET
    @Path("/levels")
    @RolesAllowed("MANAGER")
    public Uni<ServiceLevels.MonthLevel> levels(@QueryParam("month") @Nullable String month) {
        return levels.of(month == null ? YearMonth.now(clock) : yearMonth(month));
    }

    private static YearMonth yearMonth(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException malformed) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "month");
        }
    }

    /** All plans, by name. */
    @GET
    @Path("/plans")
    @RolesAllowed("MANAGER")
    public Uni<List<DialTestPlans.PlanLine>> plans() {
        return plans.lines();
    }

    /** Adds a plan. */
    @POST
    @Path("/plans")
    @RolesAllowed("MANAGER")
    @ResponseStatus(201)
    public Uni<Added> add(@Nullable PlanEdit edit) {
        return plans.add(Typed.required(edit, "body"), actor()).map(Added::new);
    }

    /** Changes a plan, or switches it off; the edit names the version that was edited. */
    @PUT
    @Path("/plans/{id}")
    @RolesAllowed("MANAGER")
    public Uni<Void> change(@PathParam("id") String id, @Nullable PlanEdit edit) {
        return plans.change(uuid(id, ErrorCode.DIAL_TEST_PLAN_UNKNOWN), Typed.required(edit, "body"), actor());
    }

    private static UUID uuid(String typed, ErrorCode otherwise) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(otherwise);
        }
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
