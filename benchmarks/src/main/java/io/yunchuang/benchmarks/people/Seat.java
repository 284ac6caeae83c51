package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.PeerView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MediaKind;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.time.Duration;

/** Where a robot sits: a page of its own, what it is about to do, and somebody who looks on. */
final class Seat implements LivePage.Listener {
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(500);

    private final Wire wire;
    private final Credential who;
    private final Observer observer;
    private final Robot robot;
    private final LivePage page;
    private final Doing doing;

    /** Who sits there. */
    interface Robot {
        /**
         * The page shows something.
         *
         * @param nanos since when, by {@link System#nanoTime()}
         */
        void shown(ServerMessage message, long nanos);

        /** What was last said was refused; the page still shows what it showed. */
        void lookAgain();
    }

    private record Media(LinkId link) {}

    Seat(Wire wire, Role role, Credential who, Observer observer, Robot robot) {
        this.wire = wire;
        this.who = who;
        this.observer = observer;
        this.robot = robot;
        this.page = new LivePage(wire, role, who, this);
        this.doing = new Doing(wire);
    }

    String id() {
        return who.id();
    }

    LivePage page() {
        return page;
    }

    Doing doing() {
        return doing;
    }

    /** Picture and sound of the other side are there at once. */
    void mediaUp(CallView call) {
        call.peers().stream()
                .map(PeerView::link)
                .findFirst()
                .ifPresent(link -> doing.once(
                        new Media(link),
                        Duration.ZERO,
                        () -> page.say(new ClientMessage.MediaUp(call.id(), link, MediaKind.AUDIO_AND_VIDEO))));
    }

    @Override
    public void lost() {
        doing.nothing();
    }

    @Override
    public void heard(ServerMessage message, long nanos) {
        if (message instanceof ServerMessage.Refused refused) {
            observer.refused(who.id(), refused.problem().code());
            wire.after(AFTER_REFUSAL, this::lookAgain);
        } else {
            robot.shown(message, nanos);
        }
    }

    private void lookAgain() {
        doing.nothing();
        robot.lookAgain();
    }
}
