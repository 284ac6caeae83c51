package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a socket ticket for whom. */
@QuarkusTest
class SocketTicketRequestTest {
    @Inject
    SocketTickets tickets;

    @Test
    void staff_get_tickets_for_themselves() throws Throwable {
        assertThat(participant(Person.staff("clerk-hangzhou-1")))
                .contains(new Participant(Role.CLERK, "clerk-hangzhou-1", "clerk-hangzhou-1"));
        assertThat(participant(Person.staff("counter-hangzhou-2")))
                .contains(new Participant(Role.COUNTER, "counter-hangzhou-2", "counter-hangzhou-1"));
        assertThat(participant(Person.staff("manager")))
                .contains(new Participant(Role.MANAGER, "manager", Participant.WALL));
    }

    @Test
    void a_kiosk_gets_tickets_for_itself() throws Throwable {
        assertThat(participant(Person.kiosk("kiosk-hangzhou-1")))
                .contains(new Participant(Role.KIOSK, "kiosk-hangzhou-1", "kiosk-hangzhou-1"));
    }

    @Test
    void anybody_gets_a_ticket_for_a_display() throws Throwable {
        String ticket = wish(Person.ANYBODY, "{\"role\":\"DISPLAY\",\"centre\":\"centre-hangzhou\"}")
                .statusCode(200)
                .body("expiresInSeconds", lessThanOrEqualTo(30))
                .extract()
                .path("ticket");
        assertThat(redeem(ticket)).contains(new Participant(Role.DISPLAY, "centre-hangzhou", "centre-hangzhou"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"DISPLAY\"}",
                "{\"role\":\"DISPLAY\",\"centre\":\"centre-nowhere\"}",
            })
    void a_display_needs_a_centre(String body) {
        wish(Person.ANYBODY, body).statusCode(404).body("code", equalTo("CENTRE_UNKNOWN"));
    }

    @Test
    void nobody_gets_a_ticket_for_another_role() {
        Person clerk = Person.staff("clerk-hangzhou-2");
        for (String role : new String[] {"KIOSK", "COUNTER", "MANAGER"}) {
            wish(clerk, "{\"role\":\"" + role + "\"}").statusCode(401).body("code", equalTo("NOT_SIGNED_IN"));
        }
        wish(Person.ANYBODY, "{\"role\":\"CLERK\"}").statusCode(401).body("code", equalTo("NOT_SIGNED_IN"));
    }

    @Test
    void one_browser_gets_tickets_for_everybody_it_is() throws Throwable {
        Person clerk = Person.staff("clerk-jinhua-1");
        Person kiosk = Person.kiosk("kiosk-jinhua-1");
        for (Person each : new Person[] {clerk, kiosk}) {
            String ticket = clerk.request()
                    .cookie(kiosk.cookieName(), kiosk.cookie())
                    .body("{\"role\":\"" + each.role() + "\"}")
                    .post("/api/access/socket-tickets")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("ticket");
            assertThat(redeem(ticket))
                    .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(each.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"role\":\"EMPEROR\"}", "{\"role\":7}", "[1]"})
    void what_is_no_wish_is_refused(String body) {
        wish(Person.ANYBODY, body).statusCode(400).body("code", equalTo("MESSAGE_MALFORMED"));
    }

    private Optional<Participant> participant(Person person) throws Throwable {
        String ticket = wish(person, "{\"role\":\"" + person.role() + "\"}")
                .statusCode(200)
                .extract()
                .path("ticket");
        return redeem(ticket);
    }

    private Optional<Participant> redeem(String ticket) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> tickets.redeem(ticket));
    }

    private static ValidatableResponse wish(Person person, String body) {
        return person.request().body(body).post("/api/access/socket-tickets").then();
    }
}
