package io.yunchuang.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.time.ClockProducer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done stays written down. */
@QuarkusTest
class AuditTest {
    @Inject
    Audit audit;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Clock clock;

    private Person reader;

    /** First, so that this is not the newest entry of what is read. */
    @BeforeEach
    void signIn() {
        reader = Person.staff("manager");
    }

    @Test
    void is_read_page_by_page_newest_first() throws Throwable {
        for (int i = 0; i < 5; i++) {
            record("test.paged", "subject-" + i);
        }
        JsonPath first = page("kind=test.paged&size=2");
        List<String> subjects = first.getList("entries.subject");
        assertThat(subjects).containsExactly("subject-4", "subject-3");
        assertThat(first.getBoolean("more")).isTrue();

        JsonPath second = page("kind=test.paged&size=3&before=" + first.getLong("entries[1].id"));
        assertThat(second.<String>getList("entries.subject")).containsExactly("subject-2", "subject-1", "subject-0");
        assertThat(second.<String>getList("entries.actor")).containsOnly("tester");
        assertThat(second.<String>getList("entries.action")).containsOnly("test.paged");
    }

    @Test
    void is_found_by_who_did_it_what_it_was_and_the_day() throws Throwable {
        record("test.found", "by-tester");
        record("test.found-too", "by-tester");
        JsonPath whole = page("kind=test.found&actor=tester");
        assertThat(whole.<String>getList("entries.action")).isNotEmpty().containsOnly("test.found");
        JsonPath capability = page("kind=test&actor=tester");
        assertThat(capability.<String>getList("entries.action")).contains("test.found", "test.found-too");
        assertThat(page("kind=tes&actor=tester").getList("entries")).isEmpty();
        assertThat(page("kind=test&actor=nobody").getList("entries")).isEmpty();

        String day = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE).toString();
        assertThat(page("kind=test.found&day=" + day).getList("entries")).isNotEmpty();
        assertThat(page("kind=test.found&day=2020-01-01").getList("entries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "test.%25", "Test", "_", "a..b"})
    void a_kind_that_no_action_begins_with_is_refused(String kind) {
        reader.request().get("/api/audit?kind=" + kind).then().statusCode(400).body("code", equalTo("FIELD_INVALID"));
    }

    @Test
    void ends_where_it_began() {
        JsonPath beyond = page("before=0");
        assertThat(beyond.getList("entries")).isEmpty();
        assertThat(beyond.getBoolean("more")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry",
            })
    void cannot_be_changed_even_with_the_database_at_hand(String change) {
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(
                        session -> session.createNativeQuery(change).executeUpdate())))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void what_is_rolled_back_was_not_done() {
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() ->
                        sessions.withTransaction(session -> audit.record("tester", "test.rolled-back", "nothing")
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("no"))))))
                .hasMessage("no");
        assertThat(page("size=500").<String>getList("entries.action")).doesNotContain("test.rolled-back");
    }

    @Test
    void tells_who_came_in_and_which_kiosk_was_enrolled() {
        Person.kiosk("kiosk-jinhua-1");
        JsonPath latest = page("size=20");
        List<String> lines = latest.getList("entries.collect { it.actor + ' ' + it.action + ' ' + it.subject }");
        Collections.reverse(lines);
        assertThat(lines)
                .containsSubsequence(
                        "manager access.signed-in manager",
                        "manager access.code-created kiosk-jinhua-1",
                        "kiosk-jinhua-1 access.kiosk-enrolled kiosk-jinhua-1");
    }

    private void record(String action, String subject) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> audit.record("tester", action, subject));
    }

    private JsonPath page(String query) {
        return reader.request()
                .get("/api/audit?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
