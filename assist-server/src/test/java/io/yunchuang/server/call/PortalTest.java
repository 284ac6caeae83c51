package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.PortalLinkId;
import io.yunchuang.signaling.protocol.PortalState;
import io.yunchuang.signaling.protocol.PortalView;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clerk opens a link of his call's item on the kiosk, and nothing else. */
@QuarkusTest
class PortalTest {
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final int SET_UP_COMPANY = 1;
    private static final String URL = "https://fuwu.example.cn/apply";

    private Person clerkPerson;
    private LivePage kiosk;
    private LivePage clerk;
    private LivePage agent;
    private CallId call;

    @BeforeEach
    void talk() {
        kiosk = LivePeople.page(Person.kiosk(KIOSK));
        agent = LivePeople.page(Person.agent(KIOSK));
        clerkPerson = Person.staff("clerk-jiaxing-1");
        clerk = LivePeople.readyClerk("clerk-jiaxing-1");
        call = LivePeople.place(kiosk, SET_UP_COMPANY, "330400");
        LivePeople.talk(kiosk, clerk, call);
    }

    @AfterEach
    void end() {
        kiosk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, view -> view.view().call().isEmpty());
        kiosk.close();
        clerk.close();
        agent.close();
    }

    private static Map<String, Object> edit(int item, String city, String url, long version) {
        Map<String, Object> edit = new HashMap<>(Map.of(
                "item",
                item,
                "name",
                Map.of("zh", "一网通办", "en", "One-stop portal"),
                "url",
                url,
                "moreHosts",
                List.of("Login.example.cn"),
                "version",
                version));
        if (!city.isEmpty()) {
            edit.put("permitCity", city);
        }
        return edit;
    }

    private static Response add(int item, String city, String url) {
        return Person.staff("manager").request().body(edit(item, city, url, 0)).post("/api/portal/links");
    }

    private static PortalLinkId link(int item, String city) {
        String id = add(item, city, URL).then().statusCode(201).extract().path("id");
        return new PortalLinkId(UUID.fromString(id));
    }

    private void awaitPortal(PortalState state) {
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .flatMap(work -> portal(work.call()))
                        .filter(portal -> portal.state() == state)
                        .isPresent());
    }

    private static Optional<CallView.Portal> portal(CallView view) {
        return view.phase() instanceof CallView.Active talk ? talk.portal() : Optional.empty();
    }

    private void awaitNothingOpen() {
        agent.awaitShown(
                ServerMessage.Agent.class, shown -> shown.view().portal().isEmpty());
        clerk.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view()
                        .call()
                        .filter(work -> portal(work.call()).isEmpty())
                        .isPresent());
    }

    @Test
    void a_link_of_the_item_is_opened_told_of_and_closed() {
        PortalLinkId link = link(SET_UP_COMPANY, "");
        clerk.send(new ClientMessage.OpenPortal(call, link));
        PortalView shown = agent.await(
                ServerMessage.Agent.class,
                told -> told.view().portal().filter(open -> open.link().equals(link)));
        assertThat(shown.url()).isEqualTo(URL);
        assertThat(shown.allowedHosts()).containsExactly("fuwu.example.cn", "login.example.cn");
        awaitPortal(PortalState.OPENING);
        agent.send(new ClientMessage.ReportPortal(call, link, PortalState.OPEN));
        awaitPortal(PortalState.OPEN);
        agent.send(new ClientMessage.ReportPortal(call, PortalLinkId.random(), PortalState.CLOSED));
        kiosk.send(new ClientMessage.ClosePortal(call));
        awaitNothingOpen();
    }

    @Test
    void the_end_of_the_talk_closes_it() {
        PortalLinkId link = link(SET_UP_COMPANY, "330400");
        clerk.send(new ClientMessage.OpenPortal(call, link));
        agent.awaitShown(ServerMessage.Agent.class, told -> told.view().portal().isPresent());
        clerk.send(new ClientMessage.HangUp(call));
        agent.awaitShown(ServerMessage.Agent.class, told -> told.view().portal().isEmpty());
    }

    @Test
    void what_is_no_link_of_the_calls_item_and_city_is_not_opened() {
        for (PortalLinkId other : List.of(link(2, ""), link(SET_UP_COMPANY, "310117"), PortalLinkId.random())) {
            clerk.send(other.toString(), new ClientMessage.OpenPortal(call, other));
            assertThat(clerk.awaitRefusal(other.toString()).problem().code()).isEqualTo(ErrorCode.PORTAL_LINK_UNKNOWN);
        }
    }

    @Test
    void the_clerk_of_the_call_sees_its_links_and_nobody_else_does() {
        PortalLinkId mine = link(SET_UP_COMPANY, "330400");
        PortalLinkId elsewhere = link(SET_UP_COMPANY, "310117");
        String path = "/api/calls/" + call.value() + "/portal-links";
        clerkPerson
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .body("id", hasItem(mine.toString()))
                .body("id", not(hasItem(elsewhere.toString())));
        Person.staff("clerk-jiaxing-2")
                .request()
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOURS"));
        clerkPerson
                .request()
                .get("/api/calls/" + UUID.randomUUID() + "/portal-links")
                .then()
                .statusCode(404);
    }

    @Test
    void managers_keep_the_links_and_an_older_edit_is_refused() {
        Person manager = Person.staff("manager");
        Response added = add(3, "", URL);
        added.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("moreHosts", contains("login.example.cn"))
                .body("lookAlike", equalTo(false))
                .body("changedBy", equalTo("manager"));
        String id = added.path("id");
        manager.request()
                .body(edit(3, "330400", "https://xn--fiqs8s.example/", 1))
                .put("/api/portal/links/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("permitCity", equalTo("330400"))
                .body("lookAlike", equalTo(true));
        manager.request()
                .body(edit(3, "", URL, 1))
                .put("/api/portal/links/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("EDIT_CONFLICT"));
        manager.request()
                .delete("/api/portal/links/" + id + "?version=2")
                .then()
                .statusCode(204);
        manager.request().get("/api/portal/links").then().body("id", not(hasItem(id)));
    }

    @Test
    void what_may_not_be_opened_is_not_kept() {
        for (String url : List.of("javascript:alert(1)", "https://2130706433/", "https://a.example@b.example/")) {
            add(1, "", url).then().statusCode(400).body("code", equalTo("PORTAL_URL_NOT_ALLOWED"));
        }
        add(9999, "", URL).then().statusCode(404).body("code", equalTo("ITEM_UNKNOWN"));
        add(1, "990000", URL).then().statusCode(404).body("code", equalTo("CITY_UNKNOWN"));
    }
}
