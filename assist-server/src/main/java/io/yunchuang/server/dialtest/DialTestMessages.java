package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.DialTestViews.End;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.live.PresenceListener;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestCommand;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestSide;
import io.yunchuang.signaling.dialtest.DialTestState.Facing;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Waking;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the pages at the two ends of a dial-test say, and what their coming and going means for it. */
@ApplicationScoped
class DialTestMessages implements MessageHandler, PresenceListener {
    private final DialTests tests;
    private final DialTestStore store;
    private final DialTestFacts facts;
    private final ClerkDuties duties;
    private final StaffDirectory staff;
    private final LiveViews live;

    DialTestMessages(
            DialTests tests,
            DialTestStore store,
            DialTestFacts facts,
            ClerkDuties duties,
            StaffDirectory staff,
            LiveViews live) {
        this.tests = tests;
        this.store = store;
        this.facts = facts;
        this.duties = duties;
        this.staff = staff;
        this.live = live;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.AnswerTest.class,
                ClientMessage.EndTest.class,
                ClientMessage.TestSignal.class,
                ClientMessage.ReportTest.class,
                ClientMessage.DeclineTest.class,
                ClientMessage.ConfirmTest.class,
                ClientMessage.ReportPortalTrial.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.AboutTest about -> tests.test(about.test()).chain(test -> handle(from, about, test));
            case ClientMessage other -> throw new IllegalArgumentException("Not about a dial-test: " + other);
        };
    }

    /** Of a test that is over nobody has an end any more; what comes late is dropped. */
    private Uni<Void> handle(Participant from, ClientMessage.AboutTest message, DialTest test) {
        if (test.isOver()) {
            return Uni.createFrom().voidItem();
        }
        DialTestSide side = sideOf(from, test).orElseThrow(() -> new Refusal(ErrorCode.NOT_YOURS));
        return switch (message) {
            case ClientMessage.AnswerTest m -> answer(from, test, side);
            case ClientMessage.EndTest m -> apply(test, new DialTestCommand.Interrupt(m.why()));
            case ClientMessage.TestSignal m -> pass(m, test, side);
            case ClientMessage.ReportTest m -> apply(test, new DialTestCommand.Report(side, m.link(), m.report()));
            case ClientMessage.DeclineTest m -> apply(test, new DialTestCommand.Decline(new StaffId(from.id())));
            case ClientMessage.ConfirmTest m -> confirm(new StaffId(from.id()), test, m.word());
            case ClientMessage.ReportPortalTrial m ->
                apply(test, new DialTestCommand.Check(DialTestChecks.pagePush(m.trial(), m.tookMillis())));
        };
    }

    /** A kiosk's agent stands beside its page. */
    private static Optional<DialTestSide> sideOf(Participant from, DialTest test) {
        Role role = from.role() == Role.AGENT ? Role.KIOSK : from.role();
        return DialTestViews.ends(test).stream()
                .filter(end -> end.role() == role && end.id().equals(from.id()))
                .map(End::side)
                .findFirst();
    }

    private Uni<Void> answer(Participant from, DialTest test, DialTestSide side) {
        Optional<PageId> page = live.page(from.role(), from.id());
        if (page.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return switch (side) {
            case KIOSK ->
                test.state() instanceof Waking
                        ? facts.kioskAnswers(test, page.get()).chain(command -> apply(test, command))
                        : Uni.createFrom().voidItem();
            case WINDOW ->
                from.role() == Role.PROBE
                        ? apply(test, new DialTestCommand.ConsoleAnswers(page.get()))
                        : consoleAnswers(new StaffId(from.id()), test, page.get());
        };
    }

    /** A clerk who is no longer ready is somebody's just now. */
    private Uni<Void> consoleAnswers(StaffId clerk, DialTest test, PageId page) {
        return duties.duty(clerk)
                .chain(duty -> apply(
                        test,
                        duty.status() == ClerkStatus.READY
                                ? new DialTestCommand.ConsoleAnswers(page)
                                : new DialTestCommand.Interrupt(DialTestEnd.CALL)));
    }

    /** Only clerks say so, by their rights; whoever is none any more has no name to keep. */
    private Uni<Void> confirm(StaffId clerk, DialTest test, DialTestWord word) {
        return staff.clerk(clerk)
                .chain(known -> known.map(
                                profile -> apply(test, new DialTestCommand.Confirm(clerk, profile.name(), word)))
                        .orElseGet(() -> apply(test, new DialTestCommand.Interrupt(DialTestEnd.CLERK_LEFT))));
    }

    /** A signal of a link that is no more is dropped. */
    private Uni<Void> pass(ClientMessage.TestSignal signal, DialTest test, DialTestSide from) {
        boolean measured =
                test.state() instanceof Measuring measuring && measuring.link().equals(signal.link());
        boolean faces = test.mode() == DialTestMode.ATTENDED
                && test.state() instanceof Facing facing
                && facing.faces().equals(signal.link());
        if (measured || faces) {
            DialTestViews.ends(test).stream()
                    .filter(end -> end.side() == from.other())
                    .forEach(end -> live.send(
                            end.role(),
                            end.id(),
                            new ServerMessage.TestSignal(signal.test(), signal.link(), signal.payload())));
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> apply(DialTest test, DialTestCommand command) {
        return tests.apply(test.id(), command).replaceWithVoid();
    }

    /** A page that is here anew has lost what another one was in; what has not begun there yet can still begin. */
    @Override
    public Uni<Void> joined(Participant participant, PageId page) {
        return goingOn(participant)
                .chain(ids -> DialTests.each(
                        ids,
                        id -> tests.test(id)
                                .chain(test -> test.state() instanceof Waking || isIn(test, participant, page)
                                        ? Uni.createFrom().voidItem().invoke(() -> tests.tell(test))
                                        : apply(test, new DialTestCommand.Interrupt(DialTestEnd.PAGE_LOST)))));
    }

    /** A page that another one has replaced takes nothing with it: its leave may be heard after the other has answered. */
    @Override
    public Uni<Void> left(Participant participant, PageId page) {
        return goingOn(participant)
                .chain(ids -> DialTests.each(
                        ids,
                        id -> tests.test(id)
                                .chain(test -> hasAnother(test, participant, page)
                                        ? Uni.createFrom().voidItem()
                                        : apply(test, new DialTestCommand.Interrupt(DialTestEnd.PAGE_LOST)))));
    }

    private static boolean isIn(DialTest test, Participant participant, PageId page) {
        return pageOf(participant, test).filter(page::equals).isPresent();
    }

    private static boolean hasAnother(DialTest test, Participant participant, PageId page) {
        return pageOf(participant, test).filter(known -> !known.equals(page)).isPresent();
    }

    private static Optional<PageId> pageOf(Participant participant, DialTest test) {
        return sideOf(participant, test).flatMap(test.state()::page);
    }

    private Uni<List<DialTestId>> goingOn(Participant participant) {
        return switch (participant.role()) {
            case KIOSK -> store.goingOnAt(new KioskId(participant.id()));
            case CLERK -> store.goingOnAt(Set.of(new StaffId(participant.id())));
            case PROBE -> store.goingOnAtProbe(new WindowId(participant.id()));
            case AGENT, ATTENDANT, COUNTER, MANAGER, SUPERVISOR, DISPLAY ->
                Uni.createFrom().item(List.of());
        };
    }
}
