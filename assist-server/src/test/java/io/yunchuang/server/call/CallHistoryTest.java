package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WrapUpCode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers find the calls of the past, and read what happened in one of them. */
@QuarkusTest
class CallHistoryTest {
    private static final String CITY = "341800";
    private static final String CLERK = "clerk-xuancheng-1";
    private static final String SECRET_NOTE = "身份证号 340000";

    @Inject
    Clock clock;

    private Person manager;

    @BeforeEach
    void signIn() {
        manager = Person.staff("manager");
    }

    @Test
    void a_call_is_told_from_its_beginning_to_its_end_without_the_citizens_secrets() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-xuancheng-1"));
                LivePage agent = LivePeople.page(Person.agent("kiosk-xuancheng-1"));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            CallId call = LivePeople.place(kiosk, 1, CITY);
            LivePeople.talk(kiosk, clerk, call);
            control(kiosk, clerk, agent, call);
            clerk.send(new ClientMessage.WriteNote(call, new PlainText(SECRET_NOTE)));
            kiosk.send(new ClientMessage.HangUp(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
            finish(clerk, call);
            kiosk.send(new ClientMessage.LeaveCall(call));

            JsonPath found = page("city=" + CITY + "&clerk=" + CLERK + "&outcome=COMPLETED&day=" + today());
            assertThat(found.getString("calls[0].id")).isEqualTo(call.value().toString());
            assertThat(found.getString("calls[0].wrapUp")).isEqualTo("RESOLVED");
            assertThat(found.getInt("calls[0].controls")).isEqualTo(1);

            JsonPath story = story(call);
            assertThat(story.<String>getList("steps.command"))
                    .containsSubsequence("Place", "Offer", "Accept", "AskForControl", "AllowControl", "HangUp");
            assertThat(story.<String>getList("steps.findAll { it.command == 'AskForControl' }.staff"))
                    .containsExactly(CLERK);
            assertThat(story.prettify()).doesNotContain(SECRET_NOTE);
        }
    }

    @Test
    void every_call_has_one_outcome_by_which_it_is_found() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-xuancheng-1"));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            CallId counter = LivePeople.place(kiosk, 1, CITY);
            assertOutcome(counter, CallOutcome.WAITING);
            LivePeople.talk(kiosk, clerk, counter);
            assertOutcome(counter, CallOutcome.TALKING);
            clerk.send(new ClientMessage.SwitchToCounter(counter, SwitchReason.POOR_NETWORK, PlainText.EMPTY));
            LivePeople.awaitPhase(kiosk, counter, CallView.Offline.class);
            assertOutcome(counter, CallOutcome.TO_COUNTER);
            assertThat(story(counter).getString("ticket")).isNotEmpty();
            finish(clerk, counter);
            clerk.send(new ClientMessage.Pause(PauseReason.MEAL));
            LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
            kiosk.send(new ClientMessage.LeaveCall(counter));
            awaitNothing(kiosk);
            assertOutcome(counter, CallOutcome.TO_COUNTER);

            CallId givenUp = LivePeople.place(kiosk, 1, CITY);
            kiosk.send(new ClientMessage.HangUp(givenUp));
            awaitNothing(kiosk);
            assertOutcome(givenUp, CallOutcome.GIVEN_UP);
            clerk.send(new ClientMessage.GoOff());
        }
    }

    @Test
    void it_is_read_page_by_page_newest_first() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-xuancheng-1"))) {
            for (int i = 0; i < 3; i++) {
                kiosk.send(new ClientMessage.TakeTicket(1, new CityCode(CITY), ApplicantKind.PERSON));
                CallId taken = kiosk.await(
                        ServerMessage.Kiosk.class, shown -> shown.view().call().map(CallView::id));
                kiosk.send(new ClientMessage.LeaveCall(taken));
                awaitNothing(kiosk);
            }
        }
        List<String> whole = page("city=" + CITY + "&size=3").getList("calls.id");
        List<String> read = new ArrayList<>(page("city=" + CITY + "&size=2").getList("calls.id"));
        read.addAll(page("city=" + CITY + "&size=1&before=" + read.getLast()).getList("calls.id"));
        assertThat(read).isEqualTo(whole).hasSize(3).doesNotHaveDuplicates();
        assertThat(page("city=" + CITY + "&day=2020-01-01").getList("calls")).isEmpty();
    }

    @Test
    void a_call_that_is_none_is_unknown() {
        for (String id : List.of(CallId.random().value().toString(), "nothing")) {
            manager.request().get("/api/calls/" + id).then().statusCode(404).body("code", equalTo("CALL_UNKNOWN"));
        }
    }

    private static void control(LivePage kiosk, LivePage clerk, LivePage agent, CallId call) {
        LivePeople.showScreen(kiosk, clerk, call);
        LivePeople.askForControl(kiosk, clerk, call, ControlScope.POINTER);
        kiosk.send(new ClientMessage.AllowControl(call, ControlScope.POINTER));
        agent.awaitShown(
                ServerMessage.Agent.class, shown -> shown.view().control().isPresent());
    }

    private static void awaitNothing(LivePage kiosk) {
        kiosk.awaitShown(ServerMessage.Kiosk.class, view -> view.view().call().isEmpty());
    }

    private static void finish(LivePage clerk, CallId call) {
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, new PlainText(SECRET_NOTE)));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
    }

    private void assertOutcome(CallId call, CallOutcome outcome) {
        String id = call.value().toString();
        for (CallOutcome each : CallOutcome.values()) {
            List<String> found = page("city=" + CITY + "&outcome=" + each).getList("calls.id");
            assertThat(found.contains(id)).as("%s among %s", outcome, each).isEqualTo(each == outcome);
        }
        assertThat(story(call).getString("call.outcome")).isEqualTo(outcome.name());
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE).toString();
    }

    private JsonPath page(String query) {
        return manager.request()
                .get("/api/calls?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath story(CallId call) {
        return manager.request()
                .get("/api/calls/" + call.value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
