package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.KioskView;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.util.Optional;

/** A kiosk and the citizens before it, one after the other. */
public final class KioskRobot implements Seat.Robot {
    private static final Duration PATIENCE_OF_WHO_GIVES_UP = Duration.ofSeconds(2);
    /** Of all attendants in the demo set. */
    private static final Pin PIN = new Pin("480215");

    private final StaffId attendant;
    private final Manners manners;
    private final Observer observer;
    private final Seat seat;
    private final LivePage page;
    private final Doing doing;
    private Optional<CallView> shown = Optional.empty();

    public KioskRobot(Wire wire, Credential who, StaffId attendant, Manners manners, Observer observer) {
        this.attendant = attendant;
        this.manners = manners;
        this.observer = observer;
        this.seat = new Seat(wire, Role.KIOSK, who, observer, this);
        this.page = seat.page();
        this.doing = seat.doing();
    }

    /** Connects. */
    public void open() {
        page.open();
    }

    /** Switches the kiosk off. */
    public void leave() {
        page.leave();
    }

    public String id() {
        return seat.id();
    }

    /** Places a call; the kiosk must be idle. */
    public void place(int item, CityCode permitCity) {
        observer.placing(seat.id(), System.nanoTime());
        page.say(new ClientMessage.PlaceCall(item, permitCity, ApplicantKind.ORGANISATION));
    }

    /** The citizen gives up or has said everything. */
    public void hangUp(CallId call) {
        page.say(new ClientMessage.HangUp(call));
    }

    @Override
    public void shown(ServerMessage message, long nanos) {
        if (message instanceof ServerMessage.Kiosk(KioskView view)) {
            shown = view.call();
            shown.ifPresent(call -> observer.kioskShows(seat.id(), call, nanos));
            act();
        }
    }

    @Override
    public void lookAgain() {
        act();
    }

    private void act() {
        shown.ifPresentOrElse(this::act, () -> doing.once("idle", Duration.ZERO, () -> observer.idle(this)));
    }

    private void act(CallView call) {
        switch (call.phase()) {
            case CallView.Queued phase -> waitInLine(call);
            case CallView.Offered phase -> doing.once("offered " + call.id(), Duration.ZERO, () -> {});
            case CallView.Connecting phase -> seat.mediaUp(call);
            case CallView.Active phase -> talk(call, phase.clerkAway());
            case CallView.Offline phase -> leaveCall(call.id());
            case CallView.Ended phase -> leaveCall(call.id());
        }
    }

    private void waitInLine(CallView call) {
        Duration soon = manners.upTo(PATIENCE_OF_WHO_GIVES_UP);
        doing.once("wait " + call.id(), soon, () -> {
            if (manners.happens(manners.cancels())) {
                hangUp(call.id());
            } else if (manners.happens(manners.leavesForCounter())) {
                page.say(new ClientMessage.GoToCounter(call.id()));
            } else if (manners.happens(manners.needsCare())) {
                page.say(new ClientMessage.VouchForCare(call.id(), attendant, PIN));
            }
        });
    }

    /** Nobody hangs up on a clerk who has just vanished. */
    private void talk(CallView call, boolean clerkAway) {
        if (clerkAway) {
            doing.once("alone " + call.id(), Duration.ZERO, () -> {});
        } else {
            doing.once("talk " + call.id(), manners.upTo(manners.talks()), () -> hangUp(call.id()));
        }
    }

    private void leaveCall(CallId call) {
        doing.once("leave " + call, Duration.ZERO, () -> page.say(new ClientMessage.LeaveCall(call)));
    }
}
