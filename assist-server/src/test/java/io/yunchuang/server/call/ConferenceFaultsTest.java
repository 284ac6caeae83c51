package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.media.bridge.OtherNode;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes between a question to a media bridge and its answer: other pages, other nodes, and a server's end. */
@QuarkusTest
@TestProfile(RareHouse.class)
class ConferenceFaultsTest extends ConferenceScene {
    private static final Pattern VERSION = Pattern.compile("o=- 1 (\\d+) ");

    @Inject
    OtherNode otherNode;

    @Test
    void database_holds_nothing_while_the_bridge_thinks() {
        awaitOffers();
        bridge.hold();
        answer(kiosk, link(kiosk), "answer-kiosk1.sdp");
        await().until(() -> bridge.held() == 1);

        answer(clerk, link(clerk), "answer-clerk1.sdp");
        clerk.send(new ClientMessage.WriteNote(call, new PlainText("桥在想，话照谈")));
        clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().call().filter(work -> work.note().equals(new PlainText("桥在想，话照谈"))));
        assertThat(lockedBeforeTheAnswer()).hasSize(1);
        assertThat(bridge.held()).isEqualTo(1);

        bridge.release();
        awaitOffer(clerk, link(clerk), offer -> offer.contains("a=sendonly"));
        awaitOffer(kiosk, link(kiosk), offer -> offer.contains("a=sendonly"));
        assertThat(bridge.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void of_two_who_answer_at_once_with_the_same_numbers_one_is_refused() {
        awaitOffers();
        bridge.hold();
        kiosk.send("own", new ClientMessage.Signal(call, link(kiosk), BRIDGE, answerOf("answer-kiosk1.sdp")));
        clerk.send("same", new ClientMessage.Signal(call, link(clerk), BRIDGE, answerOf("answer-kiosk1.sdp")));
        await().until(() -> refusals() == 1);
        bridge.release();
        await().until(() -> sending().size() == 1);
        assertThat(Stream.concat(kiosk.refusals("own").stream(), clerk.refusals("same").stream())
                        .map(refused -> refused.problem().code()))
                .containsExactly(ErrorCode.SDP_INVALID);
    }

    private int refusals() {
        return kiosk.refusals("own").size() + clerk.refusals("same").size();
    }

    private List<LivePage> sending() {
        return Stream.of(kiosk, clerk)
                .filter(page -> !bridge.ssrcs(page.page().value()).isEmpty())
                .toList();
    }

    @Test
    void of_two_nodes_one_asks_and_the_other_leaves_it_to_that_one() {
        awaitOffers();
        bridge.hold();
        answer(kiosk, link(kiosk), "answer-kiosk1.sdp");
        await().until(() -> bridge.held() == 1);
        answer(clerk, link(clerk), "answer-clerk1.sdp");
        otherNode.goOn(conference());
        assertThat(bridge.held()).isEqualTo(1);

        bridge.release();
        awaitOffer(
                expert,
                link(expert),
                offer -> offer.contains("a=msid:" + kiosk.page()) && offer.contains("a=msid:" + clerk.page()));
        assertThat(bridge.mostAtOnce()).isEqualTo(1);
    }

    /** A node dies once it has stored who is wanted. */
    @Test
    void bridge_that_was_never_asked_is_asked_by_a_sweep() {
        long before = awaitOffers();
        bridge.forget();
        rewriteSeats("%", """
                {"bridgeEnd": null, "pageEnd": null, "told": null, "stale": false}""");
        awaitOffer(kiosk, link(kiosk), offer -> version(offer) > before);
        assertThat(bridge.endpoints().values())
                .singleElement()
                .satisfies(pages -> assertThat(pages).hasSize(3));
    }

    /** A node dies with its question on the way: the bridge has made an endpoint of which nobody knows. */
    @Test
    void endpoint_whose_making_nobody_has_heard_of_is_made_anew_and_not_left_behind() {
        long before = awaitOffers();
        rewriteSeats(kiosk.page().value(), """
                {"bridgeEnd": null, "pageEnd": null, "told": null, "stale": true}""");
        awaitOffer(kiosk, link(kiosk), offer -> version(offer) > before);
        assertThat(bridge.endpoints().values())
                .singleElement()
                .satisfies(pages -> assertThat(pages).hasSize(3));
    }

    /** A page was so long about its answer that the bridge has dropped its endpoint. */
    @Test
    void endpoint_that_the_bridge_has_dropped_is_made_anew_and_nobody_else_loses_his() {
        long before = awaitOffers();
        LinkId atClerk = link(clerk);
        bridge.drop(kiosk.page().value());
        kiosk.send(new ClientMessage.Signal(call, link(kiosk), BRIDGE, answerOf("answer-kiosk1.sdp")));
        awaitOffer(kiosk, link(kiosk), offer -> version(offer) > before);
        kiosk.send(new ClientMessage.Signal(call, link(kiosk), BRIDGE, answerOf("answer-kiosk1.sdp")));
        await().until(() -> !bridge.ssrcs(kiosk.page().value()).isEmpty());
        assertThat(bridge.endpoints().values())
                .singleElement()
                .satisfies(pages -> assertThat(pages).hasSize(3));
        assertThat(link(clerk)).isEqualTo(atClerk);
    }

    /** A word between two nodes is lost, and with it the offer. */
    @Test
    void page_that_does_not_answer_is_offered_the_same_again() {
        awaitOffers();
        answer(clerk, link(clerk), "answer-clerk1.sdp");
        String whole = awaitOffer(kiosk, link(kiosk), offer -> offer.contains("a=msid:" + clerk.page()));
        await().until(() ->
                offers(kiosk, link(kiosk)).stream().filter(whole::equals).count() > 1);
        assertThat(offers(clerk, link(clerk))).doesNotHaveDuplicates();
    }

    /** A node dies between the call's step and storing what it means. */
    @Test
    void conference_that_was_never_stored_is_made_by_a_sweep() {
        awaitOffers();
        UUID before = conference();
        bridge.forget();
        Reactive.await(() ->
                sessions.withTransaction(session -> session.createNativeQuery("delete from conference where id = :id")
                        .setParameter("id", before)
                        .executeUpdate()));
        await().until(() -> bridge.endpoints().values().stream().anyMatch(pages -> pages.size() == 3));
        assertThat(conference()).isEqualTo(before);
    }

    @Test
    void password_of_the_bridges_channel_is_in_no_log() {
        awaitOffers();
        String channel =
                kiosk.await(ServerMessage.ConferenceChannel.class, Optional::of).url();
        String password = channel.substring(channel.indexOf("pwd=") + "pwd=".length());
        assertThat(password).isNotBlank();
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listening = listening(log);
        Logger.getLogger("").addHandler(listening);
        try {
            bridge.forget();
            answer(kiosk, link(kiosk), "answer-kiosk1.sdp");
            ofKiosk(view -> view.conference().isEmpty());
            assertThat(log).as("what is logged is heard").anyMatch(line -> line.contains("has failed for call"));
            assertThat(log).noneMatch(line -> line.contains(password));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    private static Handler listening(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                log.add(said.getMessage() + Arrays.toString(said.getParameters()) + said.getThrown());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }

    /** Until everybody has his endpoint and knows it; gives the version of the kiosk's offer. */
    private long awaitOffers() {
        offer(clerk, link(clerk));
        offer(expert, link(expert));
        return version(offer(kiosk, link(kiosk)));
    }

    private static long version(String offer) {
        Matcher version = VERSION.matcher(offer);
        assertThat(version.find()).isTrue();
        return Long.parseLong(version.group(1));
    }

    /** Whoever looks at the conference just now has it for a moment; whoever waits for the bridge would have it for longer. */
    private List<UUID> lockedBeforeTheAnswer() {
        return Reactive.await(() ->
                sessions.withTransaction(session -> session.createNativeQuery("set local lock_timeout = '10s'")
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "select id from conference where call = :call for update", UUID.class)
                                .setParameter("call", call.value())
                                .getResultList())));
    }

    private UUID conference() {
        List<UUID> stored = conferences();
        assertThat(stored).hasSize(1);
        return stored.getFirst();
    }

    /** As a node has left the seats of these pages that died with its turn, which has lapsed since. */
    private void rewriteSeats(String pages, String seat) {
        String sql = """
                update conference set document = jsonb_set(jsonb_set(document, '{turn}', jsonb_build_object(
                    'holder', cast(:holder as text), 'until', cast(:until as text))), '{seats}',
                  (select jsonb_agg(case when s ->> 'page' like :pages then s || cast(cast(:seat as text) as jsonb) else s end
                      order by n)
                    from jsonb_array_elements(document -> 'seats') with ordinality as e(s, n)))
                where call = :call
                """;
        Reactive.await(() -> sessions.withTransaction(session -> session.createNativeQuery(sql)
                .setParameter("holder", UUID.randomUUID().toString())
                .setParameter("until", Instant.EPOCH.toString())
                .setParameter("pages", pages)
                .setParameter("seat", seat)
                .setParameter("call", call.value())
                .executeUpdate()));
    }
}
