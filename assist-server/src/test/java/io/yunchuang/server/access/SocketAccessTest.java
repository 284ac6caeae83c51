package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of open sockets and of tickets when the access behind them ends. */
@QuarkusTest
class SocketAccessTest {
    private static final int TICKET_INVALID = 4401;
    private static final int NOT_ALLOWED = 4403;

    @Test
    void a_revoked_kiosk_loses_its_open_socket() {
        LivePage page = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
        Person.staff("manager")
                .request()
                .delete("/api/access/kiosks/kiosk-huzhou-1/device")
                .then()
                .statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_kiosk_enrolled_elsewhere_loses_its_open_socket() {
        LivePage page = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
        Person.kiosk("kiosk-huzhou-1");
        assertThat(page.awaitClose()).isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk-huzhou-1", "counter-huzhou-1"})
    void signing_out_closes_the_open_sockets(String id) {
        Person person = Person.staff(id);
        LivePage page = LivePeople.page(person);
        person.request().post("/api/access/logout").then().statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_new_password_closes_the_open_sockets() {
        LivePage page = LivePeople.page(Person.staff("counter-huzhou-2"));
        Person.staff("manager")
                .request()
                .body(Map.of("password", Person.demoPassword()))
                .put("/api/staff/counter-huzhou-2/password")
                .then()
                .statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_ticket_taken_before_the_revocation_opens_nothing() {
        Person kiosk = Person.kiosk("kiosk-huzhou-1");
        String ticket = LivePage.ticket(kiosk.role(), kiosk.cookieName(), kiosk.cookie());
        Person.staff("manager")
                .request()
                .delete("/api/access/kiosks/kiosk-huzhou-1/device")
                .then()
                .statusCode(204);
        LivePage page = LivePage.connect(ticket, LivePage.newPage(), LivePage.origin());
        assertThat(page.awaitClose()).isEqualTo(TICKET_INVALID);
    }
}
