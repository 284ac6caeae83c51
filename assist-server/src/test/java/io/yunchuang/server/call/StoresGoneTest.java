package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.yunchuang.server.testing.CuttableStores;
import io.yunchuang.server.testing.CuttableStores.Store;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RefusalCount;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.Problem;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL or Redis goes away under calls and comes back. */
@QuarkusTest
@TestProfile(StoresGoneTest.BehindPaths.class)
class StoresGoneTest {
    private static final String JINHUA = "330700";

    @Inject
    RedisDataSource redis;

    @Inject
    RefusalCount count;

    /** The stores can be cut off, and whoever needs a ticket does not wait long for one that is gone. */
    public static final class BehindPaths implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yunchuang.access.socket-ticket.redis-patience", "1s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CuttableStores.class));
        }
    }

    @AfterEach
    void mendEverything() {
        Store.DATABASE.mend();
        Store.REDIS.mend();
    }

    @Test
    void withoutPostgresTalkGoesOnNewCallsAreToldAndAllComesBack() {
        Person other = Person.kiosk("kiosk-wuhu-1");
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-jinhua-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-jinhua-1");
                LivePage waiting = LivePeople.page(other)) {
            CallId call = LivePeople.place(kiosk, 1, JINHUA);
            LinkId link = LivePeople.talk(kiosk, clerk, call);
            Store.DATABASE.cut();

            assertSignalPasses(kiosk, clerk, call, link);
            waiting.send("new", placing());
            assertThat(waiting.awaitRefusal("new").problem().code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
            kiosk.send("end", new ClientMessage.HangUp(call));
            assertThat(kiosk.awaitRefusal("end").problem().code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);

            Store.DATABASE.mend();
            await().until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
            insist(
                    kiosk,
                    new ClientMessage.HangUp(call),
                    shown -> shown.filter(view -> view.phase() instanceof CallView.Ended)
                            .isPresent());
            insist(kiosk, new ClientMessage.LeaveCall(call), Optional::isEmpty);
            clerk.send(new ClientMessage.GoOff());
        }
    }

    @Test
    void withoutPostgresWhoeverAsksOverRestIsToldAndCounted() {
        Store.DATABASE.cut();
        assertThat(count.during(() -> {
                    Response answer = Person.ANYBODY
                            .request()
                            .body(Map.of("name", "clerk-jinhua-1", "password", "any"))
                            .post("/api/access/login");
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.as(Problem.class)).isEqualTo(Problem.of(ErrorCode.STORE_UNAVAILABLE));
                }))
                .containsExactly("http STORE_UNAVAILABLE");
    }

    /** As a page does that repeats what was refused for want of the store, once it knows that it was. */
    private static void insist(LivePage kiosk, ClientMessage message, Predicate<Optional<CallView>> done) {
        await().until(() -> {
            String ref = UUID.randomUUID().toString();
            kiosk.send(ref, message);
            await().until(() -> shows(kiosk, done) || !kiosk.refusals(ref).isEmpty());
            return shows(kiosk, done);
        });
    }

    private static boolean shows(LivePage kiosk, Predicate<Optional<CallView>> done) {
        return kiosk.last(ServerMessage.Kiosk.class)
                .filter(shown -> done.test(shown.view().call()))
                .isPresent();
    }

    @Test
    void withoutRedisCallsArePlacedAnsweredAndEndedAndPresenceReturns() {
        Store.REDIS.cut();
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-jinhua-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-jinhua-1")) {
            CallId call = LivePeople.place(kiosk, 1, JINHUA);
            LivePeople.talk(kiosk, clerk, call);
            Store.REDIS.mend();

            await().ignoreExceptions()
                    .until(() -> redis.sortedSet(String.class).zrange("yunchuang:presence", 0, -1).stream()
                            .anyMatch(seen -> seen.startsWith("CLERK:clerk-jinhua-1@")));
            kiosk.send(new ClientMessage.HangUp(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
            clerk.send(new ClientMessage.GoOff());
            insist(kiosk, new ClientMessage.LeaveCall(call), Optional::isEmpty);
        }
    }

    @Test
    void redisGoneInTheMiddleOfATalkTakesNothingFromIt() {
        Person citizen = Person.kiosk("kiosk-jinhua-1");
        LivePage kiosk = LivePeople.page(citizen);
        try (LivePage clerk = LivePeople.readyClerk("clerk-jinhua-1")) {
            CallId call = LivePeople.place(kiosk, 1, JINHUA);
            LinkId link = LivePeople.talk(kiosk, clerk, call);
            Store.REDIS.cut();

            assertSignalPasses(kiosk, clerk, call, link);
            kiosk.abort();
            try (LivePage back = LivePage.open(citizen.role(), citizen.cookieName(), citizen.cookie(), kiosk.page())) {
                CallView found = LivePeople.awaitPhase(back, call, CallView.Active.class);
                assertThat(found.peers().getFirst().link()).isEqualTo(link);
                LivePeople.finish(back, clerk, call);
            }
            clerk.send(new ClientMessage.GoOff());
        }
    }

    private static void assertSignalPasses(LivePage kiosk, LivePage clerk, CallId call, LinkId link) {
        SignalPayload candidate = new SignalPayload.Candidate("", Optional.empty(), Optional.empty());
        kiosk.send(new ClientMessage.Signal(call, link, new PeerId("clerk"), candidate));
        clerk.awaitAny(ServerMessage.Signal.class, signal -> signal.link().equals(link));
    }

    private static ClientMessage placing() {
        return new ClientMessage.PlaceCall(1, new CityCode(JINHUA), ApplicantKind.ORGANISATION);
    }
}
