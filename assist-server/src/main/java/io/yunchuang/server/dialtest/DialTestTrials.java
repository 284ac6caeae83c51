package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.ItemLine;
import io.yunchuang.server.catalogue.ItemSheet;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.counter.TicketRequest;
import io.yunchuang.server.dialtest.DialTestChecks.Callable;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.portal.PortalLinks;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.signaling.call.PortalPage;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SwitchReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tries what a clerk may do for a citizen at a kiosk, so far that it is proven and no further: nobody sees anything of it. */
@ApplicationScoped
class DialTestTrials {
    private static final Logger LOG = Logger.getLogger(DialTestTrials.class);

    private final Catalogue catalogue;
    private final CounterService counter;
    private final PortalLinks portals;
    private final KioskAgents agents;
    private final LiveViews live;
    private final Clock clock;

    DialTestTrials(
            Catalogue catalogue,
            CounterService counter,
            PortalLinks portals,
            KioskAgents agents,
            LiveViews live,
            Clock clock) {
        this.catalogue = catalogue;
        this.counter = counter;
        this.portals = portals;
        this.agents = agents;
        this.live = live;
        this.clock = clock;
    }

    /** What came of it; what an agent has to answer comes later. Of an item that nobody can call for there is nothing to try. */
    Uni<List<StepResult>> of(DialTest test, KioskPlace kiosk, VirtualWindow window, Callable callable) {
        return callable.item()
                .map(item -> ticket(kiosk, window, item)
                        .chain(ticket -> pagePush(test, window, item)
                                .map(push -> Stream.concat(Stream.of(ticket), push.stream())
                                        .toList())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<StepResult> ticket(KioskPlace kiosk, VirtualWindow window, ItemLine item) {
        Instant begun = clock.instant();
        return catalogue
                .current(item.number(), window.city())
                .map(Optional::orElseThrow)
                .map(ItemSheet::version)
                .chain(version -> counter.rehearse(request(kiosk, version)))
                .map(made -> ticketMade(begun))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            failure, "no ticket could be made at %s", kiosk.id().value());
                    return ticketMade(begun).warning(DialTestFault.TICKET_FAILED);
                });
    }

    private StepResult ticketMade(Instant begun) {
        long took = Math.max(0, Duration.between(begun, clock.instant()).toMillis());
        return StepResult.passed(DialTestStep.TICKET, took, "").measured(took, Unit.MILLIS);
    }

    private static TicketRequest request(KioskPlace kiosk, ItemVersionId version) {
        return new TicketRequest(
                Optional.empty(),
                kiosk.id(),
                version,
                ApplicantKind.PERSON,
                Priority.NORMAL,
                SwitchReason.CITIZENS_CHOICE,
                PlainText.EMPTY,
                PlainText.EMPTY,
                List.of());
    }

    /** Empty when the agent was asked. */
    private Uni<Optional<StepResult>> pagePush(DialTest test, VirtualWindow window, ItemLine item) {
        return agents.page(test.kiosk())
                .chain(agent -> portals.pages(item.number(), window.city()).map(pages -> {
                    if (agent.isEmpty()) {
                        return Optional.of(StepResult.skipped(DialTestStep.PAGE_PUSH, DialTestFault.NO_AGENT));
                    }
                    if (pages.isEmpty()) {
                        return Optional.of(StepResult.skipped(DialTestStep.PAGE_PUSH, DialTestFault.NO_PORTAL));
                    }
                    ask(test, pages.getFirst());
                    return Optional.<StepResult>empty();
                }));
    }

    private void ask(DialTest test, PortalPage page) {
        live.send(
                Role.AGENT,
                test.kiosk().value(),
                new ServerMessage.TryPortal(test.id(), page.url(), page.allowedHosts()));
    }
}
