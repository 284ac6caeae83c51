package io.yunchuang.server.counter;

import static io.yunchuang.server.testing.Reactive.await;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.ItemSheet;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.WorkCalendar;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.CounterView;
import io.yunchuang.signaling.protocol.DisplayView;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The demo counter of Songjiang on a working day of its own for every test, so that numbers begin with A001. */
@ApplicationScoped
class CounterScene {
    static final WindowId WINDOW = new WindowId("counter-songjiang-1");
    static final String CENTRE = "centre-songjiang";
    static final KioskId KIOSK = new KioskId("kiosk-songjiang-1");
    static final Participant ANNA = new Participant(Role.COUNTER, "counter-songjiang-1", WINDOW.value());
    static final Participant BERT = new Participant(Role.COUNTER, "counter-songjiang-2", WINDOW.value());
    static final Participant ELSEWHERE = new Participant(Role.COUNTER, "counter-jiaxing-1", "counter-jiaxing-1");

    private static final CityCode CITY = new CityCode("310117");
    private static final int ITEM = 1;
    private static final AtomicReference<LocalDate> LAST_DAY = new AtomicReference<>(LocalDate.of(2026, 1, 1));

    private final CounterService counters;
    private final CounterMessages messages;
    private final CounterViews counterViews;
    private final DisplayViews displayViews;
    private final Catalogue catalogue;
    private final TestClock clock;

    CounterScene(
            CounterService counters,
            CounterMessages messages,
            CounterViews counterViews,
            DisplayViews displayViews,
            Catalogue catalogue,
            TestClock clock) {
        this.counters = counters;
        this.messages = messages;
        this.counterViews = counterViews;
        this.displayViews = displayViews;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A fresh working day, ten in the morning; tickets for its next opening touch no other test's day. */
    LocalDate openDay() {
        LocalDate day = LAST_DAY.updateAndGet(last -> workingDayAfter(workingDayAfter(last)));
        set(day, LocalTime.of(10, 0));
        return day;
    }

    void set(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(ClockProducer.ZONE).toInstant());
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    static LocalDate workingDayAfter(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(CounterScene::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /** A weekend day that makes up for a holiday is one, too. */
    private static boolean isWorkingDay(LocalDate day) {
        return switch (WorkCalendar.kindOf(day)) {
            case ORDINARY -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            case MAKE_UP_DAY -> true;
            case HOLIDAY -> false;
        };
    }

    ItemSheet sheet() {
        return await(() -> catalogue.current(ITEM, CITY)).orElseThrow();
    }

    /** A call that goes to the counter, with its first material in order. */
    TicketRequest request(CallId call, Priority priority) {
        ItemSheet sheet = sheet();
        return new TicketRequest(
                Optional.of(call),
                KIOSK,
                sheet.version(),
                ApplicantKind.PERSON,
                priority,
                SwitchReason.OTHER,
                new PlainText("章不清楚"),
                new PlainText("请看原件第二页"),
                List.of(new MaterialMark(sheet.materials().getFirst().id(), MaterialState.IN_ORDER)));
    }

    TicketView issue(Priority priority) {
        TicketRequest request = request(CallId.random(), priority);
        return await(() -> counters.issue(request));
    }

    TicketView issue() {
        return issue(Priority.NORMAL);
    }

    void send(Participant from, ClientMessage message) {
        await(() -> messages.handle(from, message));
    }

    /** What came of each message when all were handled at the same time; empty is success. */
    List<Optional<ErrorCode>> sendAtOnce(List<Participant> from, ClientMessage message) {
        List<CompletableFuture<Optional<ErrorCode>>> outcomes = from.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> refusal(() -> send(each, message))))
                .toList();
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    /** The code with which that was refused; empty when it was carried out. */
    static Optional<ErrorCode> refusal(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    CounterView counter() {
        return await(() -> counterViews.view(WINDOW.value())).view();
    }

    DisplayView display() {
        return await(() -> displayViews.view(CENTRE)).view();
    }

    /** All results of work that runs at the same time, each on an event loop of its own choice. */
    static <T> List<T> atOnce(List<Supplier<Uni<T>>> works) {
        List<CompletableFuture<T>> running = works.stream()
                .map(work -> CompletableFuture.supplyAsync(() -> await(work)))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
