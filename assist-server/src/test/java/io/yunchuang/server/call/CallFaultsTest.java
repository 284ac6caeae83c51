package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.EndReason;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Late, foreign and simultaneous commands. */
@QuarkusTest
class CallFaultsTest {
    private static final String SUZHOU = "320500";

    @Test
    void acceptOfWhatIsNotOfferedTakenOrEndedSaysWhich() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
                LivePage first = LivePeople.readyClerk("clerk-suzhou-1");
                LivePage second = LivePeople.page(Person.staff("clerk-suzhou-2"))) {
            CallId call = LivePeople.place(kiosk, 1, SUZHOU);
            LivePeople.awaitOffer(first, call);

            second.send("not offered", new ClientMessage.AcceptOffer(call));
            assertThat(code(second, "not offered")).isEqualTo(ErrorCode.CALL_NOT_OFFERED);

            first.send(new ClientMessage.AcceptOffer(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Connecting.class);
            second.send("taken", new ClientMessage.AcceptOffer(call));
            assertThat(code(second, "taken")).isEqualTo(ErrorCode.CALL_TAKEN);

            foreignCommandsAreRefused(second, call);

            first.send(new ClientMessage.HangUp(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
            second.send("ended", new ClientMessage.AcceptOffer(call));
            assertThat(code(second, "ended")).isEqualTo(ErrorCode.CALL_ENDED);
            finish(kiosk, first, call);
        }
    }

    private static void foreignCommandsAreRefused(LivePage stranger, CallId call) {
        stranger.send("hang up", new ClientMessage.HangUp(call));
        assertThat(code(stranger, "hang up")).isEqualTo(ErrorCode.NOT_YOURS);
        stranger.send("switch", new ClientMessage.SwitchToCounter(call, SwitchReason.POOR_NETWORK, PlainText.EMPTY));
        assertThat(code(stranger, "switch")).isEqualTo(ErrorCode.NOT_YOURS);
        stranger.send("note", new ClientMessage.WriteNote(call, new PlainText("x")));
        assertThat(code(stranger, "note")).isEqualTo(ErrorCode.NOT_YOURS);
    }

    @Test
    void placingTwiceAndUnpublishedMaterialsAreRefused() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-suzhou-1")) {
            CallId call = LivePeople.place(kiosk, 1, SUZHOU);
            LivePeople.awaitOffer(clerk, call);
            kiosk.send(
                    "twice",
                    new ClientMessage.PlaceCall(
                            2,
                            new io.yunchuang.signaling.protocol.CityCode(SUZHOU),
                            io.yunchuang.signaling.protocol.ApplicantKind.ORGANISATION));
            assertThat(code(kiosk, "twice")).isEqualTo(ErrorCode.CALL_ALREADY_OPEN);

            clerk.send(new ClientMessage.AcceptOffer(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Connecting.class);
            clerk.send(
                    "material",
                    new ClientMessage.MarkMaterial(call, new MaterialId("never-published"), MaterialState.IN_ORDER));
            assertThat(code(clerk, "material")).isEqualTo(ErrorCode.MATERIAL_UNKNOWN);

            clerk.send("reason", new ClientMessage.SwitchToCounter(call, SwitchReason.OTHER, PlainText.EMPTY));
            assertThat(code(clerk, "reason")).isEqualTo(ErrorCode.REASON_TEXT_REQUIRED);
            kiosk.send(new ClientMessage.HangUp(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
            finish(kiosk, clerk, call);
        }
    }

    /** Whoever is first wins, and both see the same. */
    @RepeatedTest(5)
    void citizenCancelsWhileTheClerkAccepts() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-suzhou-1")) {
            CallId call = LivePeople.place(kiosk, 1, SUZHOU);
            LivePeople.awaitOffer(clerk, call);

            kiosk.send("cancel", new ClientMessage.HangUp(call));
            clerk.send("accept", new ClientMessage.AcceptOffer(call));

            EndReason end = endReason(kiosk, call);
            if (end == EndReason.COMPLETED) {
                finish(kiosk, clerk, call);
            } else {
                assertThat(end).isEqualTo(EndReason.CANCELLED);
                assertThat(code(clerk, "accept")).isEqualTo(ErrorCode.CALL_ENDED);
            }
            LivePeople.awaitStatus(clerk, ClerkStatus.READY);
        }
    }

    /** A cancelled call is no longer shown, so its end is told by an empty kiosk. */
    private static EndReason endReason(LivePage kiosk, CallId call) {
        return kiosk.await(ServerMessage.Kiosk.class, shown -> {
            Optional<CallView> view =
                    shown.view().call().filter(found -> found.id().equals(call));
            if (view.isEmpty()) {
                return Optional.of(EndReason.CANCELLED);
            }
            return view.get().phase() instanceof CallView.Ended ended ? Optional.of(ended.reason()) : Optional.empty();
        });
    }

    @Test
    void twoClerksAtTheSameMomentGetOneCall() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
                LivePage first = LivePeople.readyClerk("clerk-suzhou-1");
                LivePage second = LivePeople.readyClerk("clerk-suzhou-2")) {
            CallId call = LivePeople.place(kiosk, 1, SUZHOU);
            LivePeople.awaitOffer(first, call);
            first.send("one", new ClientMessage.AcceptOffer(call));
            second.send("two", new ClientMessage.AcceptOffer(call));

            assertThat(code(second, "two")).isIn(ErrorCode.CALL_NOT_OFFERED, ErrorCode.CALL_TAKEN);
            LivePeople.awaitPhase(kiosk, call, CallView.Connecting.class);
            LivePeople.awaitStatus(first, ClerkStatus.BUSY);
            kiosk.send(new ClientMessage.HangUp(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
            finish(kiosk, first, call);
        }
    }

    @Test
    void declinedCallGoesToTheNextClerkAndKeepsItsPlace() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
                LivePage primary = LivePeople.readyClerk("clerk-suzhou-1");
                LivePage backup = LivePeople.readyClerk("clerk-suzhou-2")) {
            CallId call = LivePeople.place(kiosk, 1, SUZHOU);
            CallView offered = LivePeople.awaitOffer(primary, call);
            primary.send(new ClientMessage.DeclineOffer(call));
            CallView next = LivePeople.awaitOffer(backup, call);
            assertThat(next.placedAt()).isEqualTo(offered.placedAt());
            LivePeople.awaitStatus(primary, ClerkStatus.READY);
            kiosk.send(new ClientMessage.HangUp(call));
            LivePeople.awaitStatus(backup, ClerkStatus.READY);
        }
    }

    private static ErrorCode code(LivePage page, String ref) {
        return page.awaitRefusal(ref).problem().code();
    }

    private static void finish(LivePage kiosk, LivePage clerk, CallId call) {
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
    }
}
