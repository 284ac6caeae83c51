package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.WindowId;
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
        lets(Person.staff("clerk-hangzhou-1"), Optional.empty());
        lets(Person.staff("counter-hangzhou-2"), Optional.of(new WindowId("counter-hangzhou-1")));
        lets(Person.staff("manager"), Optional.empty());
    }

    @Test
    void a_kiosk_gets_tickets_for_itself() throws Throwable {
        lets(Person.kiosk("kiosk-hangzhou-1"), Optional.empty());
    }

    @Test
    void anybody_gets_a_ticket_for_a_display() throws Throwable {
        String ticket = wish(Person.ANYBODY, "{\"role\":\"DISPLAY\",\"centre\":\"centre-hangzhou\"}")
                .statusCode(200)
                .body("expiresInSeconds", lessThanOrEqualTo(30))
                .extract()
                .path("ticket");
        assertThat(redeem(ticket)).contains(new Admission(Role.DISPLAY, "centre-hangzhou", Optional.empty(), ""));
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
    @ValueSource(strings = {"", "{}", "{\"role\":\"EMPEROR\"}", "{\"role\":0}", "{\"role\":7}", "[1]"})
    void what_is_no_wish_is_refused(String body) {
        wish(Person.ANYBODY, body).statusCode(400).body("code", equalTo("MESSAGE_MALFORMED"));
    }

    /** The ticket lets in whoever got it, with the credential he got it for. */
    private void lets(Person person, Optional<WindowId> counter) throws Throwable {
        String ticket = wish(person, "{\"role\":\"" + person.role() + "\"}")
                .statusCode(200)
                .extract()
                .path("ticket");
        assertThat(redeem(ticket))
                .contains(new Admission(person.role(), person.id(), counter, Secrets.hash(person.cookie())));
    }

    private Optional<Admission> redeem(String ticket) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> tickets.redeem(ticket));
    }

    private static ValidatableResponse wish(Person person, String body) {
        return person.request().body(body).post("/api/access/socket-tickets").then();
    }
}
