package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page gets no view before everybody knows of it: what it shows could be refused to somebody who is not there yet. */
@QuarkusTest
class ArrivalTest {
    private static final String WINDOW = "counter-hefei-1";
    private static final String COMES = "counter-hefei-2";

    @Inject
    LiveViews views;

    @Inject
    Slow slow;

    /** Takes its time to take note of somebody. */
    @Singleton
    static class Slow implements PresenceListener {
        private volatile CompletableFuture<Void> until = CompletableFuture.completedFuture(null);

        @Override
        public Uni<Void> joined(Participant participant, PageId page) {
            return participant.id().equals(COMES)
                    ? Uni.createFrom().completionStage(until)
                    : Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> left(Participant participant, PageId page) {
            return Uni.createFrom().voidItem();
        }
    }

    @AfterEach
    void letEverybodyIn() {
        slow.until.complete(null);
    }

    @Test
    void whoever_comes_sees_nothing_until_all_have_taken_note_of_him() {
        slow.until = new CompletableFuture<>();
        Person person = Person.staff(COMES);
        try (LivePage there = LivePeople.page(Person.staff("counter-hefei-1"));
                LivePage comes = LivePage.open(person.role(), person.cookieName(), person.cookie())) {
            comes.await(ServerMessage.Welcome.class, Optional::of);
            int before = there.all(ServerMessage.Counter.class).size();
            views.refresh(Role.COUNTER, WINDOW);
            Patience.await().until(() -> there.all(ServerMessage.Counter.class).size() > before);
            // what is sent to a socket comes in order, so a view would have come before the refusal
            comes.sendText("{\"ref\":\"after\",\"type\":\"Nonsense\"}");
            comes.awaitRefusal("after");
            assertThat(comes.all(ServerMessage.Counter.class)).isEmpty();

            slow.until.complete(null);
            comes.await(ServerMessage.Counter.class, Optional::of);
        }
    }
}
