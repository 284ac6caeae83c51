package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Duration;
import java.util.Optional;

/** A clerk who does what his console's view asks for. */
public final class ClerkRobot implements Seat.Robot {
    private final Manners manners;
    private final Observer observer;
    private final Seat seat;
    private final LivePage page;
    private final Doing doing;
    private final Wish wish;
    private Optional<ClerkView> shown = Optional.empty();

    /** What a clerk wants of his duty. */
    public enum Wish {
        /** Calls. */
        CALLS,
        /** To be on duty without being asked. */
        PAUSE
    }

    private record Answer(CallId call, long version) {}

    public ClerkRobot(Wire wire, Credential who, Wish wish, Manners manners, Observer observer) {
        this.wish = wish;
        this.manners = manners;
        this.observer = observer;
        this.seat = new Seat(wire, Role.CLERK, who, observer, this);
        this.page = seat.page();
        this.doing = seat.doing();
    }

    /** Connects and goes on duty. */
    public void open() {
        page.open();
    }

    /** Closes the browser. */
    public void leave() {
        page.leave();
    }

    @Override
    public void shown(ServerMessage message, long nanos) {
        if (message instanceof ServerMessage.Clerk(ClerkView view)) {
            shown = Optional.of(view);
            observer.clerkShows(seat.id(), view, nanos);
            see(view);
        }
    }

    @Override
    public void lookAgain() {
        shown.ifPresent(this::see);
    }

    private void see(ClerkView view) {
        switch (view.duty().status()) {
            case OFF, PAUSED -> goOnDuty(view);
            case READY -> doing.nothing();
            case OFFERED -> view.offer().ifPresent(offer -> answer(offer.call()));
            case BUSY -> view.call().ifPresent(work -> work(work.call()));
            case WRAP_UP -> view.call().ifPresent(work -> wrapUp(work.call().id()));
        }
    }

    private void goOnDuty(ClerkView view) {
        Optional<PauseReason> pause = view.duty().pause();
        switch (wish) {
            case CALLS -> doing.once("ready", Duration.ZERO, () -> page.say(new ClientMessage.GoReady()));
            case PAUSE -> {
                if (pause.isEmpty()) {
                    doing.once("pause", Duration.ZERO, () -> page.say(new ClientMessage.Pause(PauseReason.BREAK)));
                }
            }
        }
    }

    private void answer(CallView call) {
        Answer answer = new Answer(call.id(), call.version());
        if (manners.happens(manners.ignores())) {
            doing.once(answer, Duration.ZERO, () -> {});
        } else if (manners.happens(manners.declines())) {
            doing.once(answer, after(manners.answers()), () -> page.say(new ClientMessage.DeclineOffer(call.id())));
        } else {
            doing.once(answer, after(manners.answers()), () -> page.say(new ClientMessage.AcceptOffer(call.id())));
        }
    }

    private void work(CallView call) {
        if (call.phase() instanceof CallView.Connecting) {
            seat.mediaUp(call);
        } else {
            doing.once("talk " + call.id(), after(manners.talks()), this::talk);
        }
    }

    private void talk() {
        if (manners.happens(manners.vanishes())) {
            page.vanish(manners.goneFor());
        }
    }

    private void wrapUp(CallId call) {
        doing.once(
                "wrap up " + call,
                Duration.ZERO,
                () -> page.say(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY)));
    }

    private Duration after(Duration longest) {
        return manners.upTo(longest);
    }
}
