package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.Decision;
import io.yunchuang.server.catalogue.EligibilityService;
import io.yunchuang.server.catalogue.ItemSheet;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.BridgingPolicies;
import io.yunchuang.server.queue.QueueOutlook;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.Outcome;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where calls begin: into the line, or straight to the counter when a clerk cannot help (§6.3.1.1) or nobody is there. */
@ApplicationScoped
class CallDesk {
    private final WindowRegistry windows;
    private final Catalogue catalogue;
    private final EligibilityService eligibility;
    private final QueueOutlook outlook;
    private final CallService calls;
    private final BridgingPolicies bridging;
    private final CallConfig config;
    private final Clock clock;

    CallDesk(
            WindowRegistry windows,
            Catalogue catalogue,
            EligibilityService eligibility,
            QueueOutlook outlook,
            CallService calls,
            BridgingPolicies bridging,
            CallConfig config,
            Clock clock) {
        this.windows = windows;
        this.catalogue = catalogue;
        this.eligibility = eligibility;
        this.outlook = outlook;
        this.calls = calls;
        this.bridging = bridging;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a citizen wants, before it is a call.
     *
     * @param by the citizen, or whoever places it for him
     */
    record Wish(KioskId kiosk, PageId page, int item, CityCode permitCity, ApplicantKind applicant, Actor by) {}

    /** Places a call; an item that is not eligible, or that nobody on duty handles, becomes a ticket at once. */
    Uni<Void> call(Wish wish) {
        CallId id = CallId.random();
        return kiosk(wish)
                .chain(kiosk -> subject(kiosk, wish)
                        .chain(subject -> eligibility
                                .forKiosk(kiosk, wish.item(), wish.permitCity(), wish.applicant())
                                .chain(decision -> begin(id, subject, wish.page(), decision))))
                .chain(placed -> calls.place(placed, wish.by()));
    }

    /** Takes a number for the counter without asking for a clerk. */
    Uni<Void> takeTicket(Wish wish) {
        return kiosk(wish)
                .chain(kiosk -> subject(kiosk, wish))
                .map(subject -> offline(CallId.random(), subject, wish.page(), SwitchReason.CITIZENS_CHOICE))
                .chain(placed -> calls.place(placed, wish.by()));
    }

    private Uni<Outcome.Step> begin(CallId id, Call.Subject subject, PageId page, Decision decision) {
        return switch (decision) {
            case Decision.NotEligible no ->
                Uni.createFrom().item(offline(id, subject, page, SwitchReason.NOT_ELIGIBLE));
            case Decision.Eligible yes ->
                outlook.of(id, subject.permitCity(), subject.category())
                        .map(expected -> expected.onDuty() == 0
                                ? offline(id, subject, page, SwitchReason.NO_COVER)
                                : Call.place(id, subject, page));
        };
    }

    private Outcome.Step offline(CallId id, Call.Subject subject, PageId page, SwitchReason reason) {
        return Call.placeOffline(id, subject, page, reason, config.policy());
    }

    private Uni<KioskPlace> kiosk(Wish wish) {
        return windows.kiosk(wish.kiosk()).map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)));
    }

    private Uni<Call.Subject> subject(KioskPlace kiosk, Wish wish) {
        return Uni.combine()
                .all()
                .unis(
                        windows.city(wish.permitCity()),
                        catalogue.current(wish.item(), wish.permitCity()),
                        windows.virtualWindows(wish.permitCity()))
                .asTuple()
                .map(known -> {
                    if (known.getItem1().isEmpty()) {
                        throw new Refusal(ErrorCode.CITY_UNKNOWN);
                    }
                    ItemSheet sheet = known.getItem2().orElseThrow(() -> new Refusal(ErrorCode.ITEM_UNKNOWN));
                    return new Call.Subject(
                            kiosk.id(),
                            kiosk.centre(),
                            kiosk.city(),
                            wish.permitCity(),
                            ownWindow(kiosk, known.getItem3()),
                            sheet.item(),
                            sheet.name(),
                            sheet.version(),
                            sheet.category(),
                            wish.applicant(),
                            Priority.NORMAL,
                            Optional.of(bridging.of(wish.permitCity())),
                            clock.instant());
                });
    }

    /** The kiosk's own centre's window where that is the permit city, else the city's first. */
    private static Optional<WindowId> ownWindow(KioskPlace kiosk, List<VirtualWindow> ofPermitCity) {
        return ofPermitCity.stream()
                .filter(window -> window.centre().equals(kiosk.centre()))
                .findFirst()
                .or(() -> ofPermitCity.stream().findFirst())
                .map(VirtualWindow::id);
    }
}
