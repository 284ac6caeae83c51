package io.yunchuang.server.counter;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ClientMessage.CallNextTicket;
import io.yunchuang.signaling.protocol.ClientMessage.TicketDone;
import io.yunchuang.signaling.protocol.ClientMessage.TicketNotShown;
import io.yunchuang.signaling.protocol.CounterView.Current;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.TicketView.NoticeMaterial;
import io.yunchuang.signaling.protocol.WrapUpCode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the clerk adds to a call after its ticket was issued. */
@QuarkusTest
class TicketAmendTest extends CounterDay {
    private static final PlainText LATER = new PlainText("公章已补看，请收原件");

    @Inject
    CounterService counters;

    @Test
    void whatTheClerkAddsInWrapUpReachesTheOpenCounterPage() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-songjiang-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-jiaxing-1");
                LivePage counter = LivePeople.page(Person.staff("counter-songjiang-1"))) {
            CallId call = LivePeople.place(kiosk, 1, "330400");
            LivePeople.talk(kiosk, clerk, call);
            clerk.send(new ClientMessage.SwitchToCounter(call, SwitchReason.POOR_NETWORK, PlainText.EMPTY));
            LivePeople.awaitPhase(kiosk, call, CallView.Offline.class);
            counter.send(new CallNextTicket());
            TicketView called = awaitAtCounter(counter, PlainText.EMPTY);
            MaterialId first = called.notice().materials().getFirst().id();

            clerk.send(new ClientMessage.MarkMaterial(call, first, MaterialState.INCOMPLETE));
            clerk.send(new ClientMessage.WriteNote(call, new PlainText("缺法定代表人签字")));
            TicketView noted = awaitAtCounter(counter, new PlainText("缺法定代表人签字"));
            assertThat(state(noted, first)).isEqualTo(MaterialState.INCOMPLETE);

            clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.SENT_TO_COUNTER, LATER));
            assertThat(state(awaitAtCounter(counter, LATER), first)).isEqualTo(MaterialState.INCOMPLETE);
            kiosk.send(new ClientMessage.LeaveCall(call));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        }
    }

    @Test
    void aTicketThatWaitsOrDidNotComeStillTakesThem() {
        CallId call = CallId.random();
        TicketView ticket = issue(call);
        MaterialId last = ticket.notice().materials().getLast().id();

        assertThat(amend(call, new MaterialMark(last, MaterialState.MISSING))).isPresent();
        assertThat(fresh(ticket).clerkNote()).isEqualTo(LATER);
        assertThat(state(fresh(ticket), last)).isEqualTo(MaterialState.MISSING);
        assertThat(fresh(ticket).notice().materials().getFirst().state()).isEqualTo(MaterialState.NOT_SEEN);

        scene.send(CounterScene.ANNA, new CallNextTicket());
        scene.send(CounterScene.ANNA, new TicketNotShown(ticket.id()));
        assertThat(amend(call)).isPresent();
        assertThat(state(fresh(ticket), last)).isEqualTo(MaterialState.NOT_SEEN);
    }

    @Test
    void aTicketThatIsDoneStaysAsTheCounterSawIt() {
        CallId call = CallId.random();
        TicketView ticket = issue(call);
        scene.send(CounterScene.ANNA, new CallNextTicket());
        scene.send(CounterScene.ANNA, new TicketDone(ticket.id(), PlainText.EMPTY));

        assertThat(amend(call)).isEmpty();
        assertThat(fresh(ticket).clerkNote()).isEqualTo(ticket.clerkNote());
        assertThat(fresh(ticket).notice()).isEqualTo(ticket.notice());
    }

    @Test
    void aTicketThatIsGivenCareGoesBeforeEarlierNumbersAndStaysThere() {
        scene.issue();
        CallId call = CallId.random();
        assertThat(issue(call).aheadOfYou()).isEqualTo(1);

        TicketView first =
                await(() -> counters.amend(call, true, LATER, List.of())).orElseThrow();
        assertThat(first.priority()).isEqualTo(Priority.CARE);
        assertThat(first.aheadOfYou()).isZero();
        assertThat(amend(call))
                .hasValueSatisfying(ticket -> assertThat(ticket.aheadOfYou()).isZero());
    }

    @Test
    void aCallWithoutATicketHasNothingToAmend() {
        assertThat(amend(CallId.random())).isEmpty();
    }

    private static TicketView awaitAtCounter(LivePage counter, PlainText note) {
        return counter.await(
                ServerMessage.Counter.class,
                shown -> shown.view().atCounter().stream()
                        .map(Current::ticket)
                        .filter(ticket -> ticket.clerkNote().equals(note))
                        .findFirst());
    }

    private static MaterialState state(TicketView ticket, MaterialId material) {
        return ticket.notice().materials().stream()
                .filter(listed -> listed.id().equals(material))
                .map(NoticeMaterial::state)
                .findFirst()
                .orElseThrow();
    }

    private TicketView issue(CallId call) {
        TicketRequest request = scene.request(call, Priority.NORMAL);
        return await(() -> counters.issue(request));
    }

    private Optional<TicketView> amend(CallId call, MaterialMark... marks) {
        return await(() -> counters.amend(call, false, LATER, List.of(marks)));
    }

    private TicketView fresh(TicketView ticket) {
        return await(() -> counters.ticket(ticket.id())).orElseThrow();
    }
}
