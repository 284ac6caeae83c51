package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.PeerView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MediaKind;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Duration;
import java.util.Optional;

/** A clerk who does what his console's view asks for. */
public final class ClerkRobot implements LivePage.Listener {
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(500);

    private final Wire wire;
    private final Credential who;
    private final Manners manners;
    private final Observer observer;
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

    private record Media(LinkId link) {}

    public ClerkRobot(Wire wire, Credential who, Wish wish, Manners manners, Observer observer) {
        this.wire = wire;
        this.who = who;
        this.wish = wish;
        this.manners = manners;
        this.observer = observer;
        this.page = new LivePage(wire, Role.CLERK, who, this);
        this.doing = new Doing(wire);
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
    public void lost() {
        doing.nothing();
    }

    @Override
    public void heard(ServerMessage message, long nanos) {
        switch (message) {
            case ServerMessage.Clerk m -> {
                shown = Optional.of(m.view());
                observer.clerkShows(who.id(), m.view(), nanos);
                see(m.view());
            }
            case ServerMessage.Refused m -> {
                observer.refused(who.id(), m.problem().code());
                wire.after(AFTER_REFUSAL, this::seeAgain);
            }
            case ServerMessage.Welcome m -> {}
            case ServerMessage.Beat m -> {}
            case ServerMessage.Signal m -> {}
            case ServerMessage.Kiosk m -> {}
            case ServerMessage.Counter m -> {}
            case ServerMessage.Display m -> {}
            case ServerMessage.Wall m -> {}
        }
    }

    private void seeAgain() {
        doing.nothing();
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
        call.peers().stream().map(PeerView::link).findFirst().ifPresent(link -> {
            if (call.phase() instanceof CallView.Connecting) {
                doing.once(
                        new Media(link),
                        Duration.ZERO,
                        () -> page.say(new ClientMessage.MediaUp(call.id(), link, MediaKind.AUDIO_AND_VIDEO)));
            } else {
                doing.once("talk " + call.id(), after(manners.talks()), this::talk);
            }
        });
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
