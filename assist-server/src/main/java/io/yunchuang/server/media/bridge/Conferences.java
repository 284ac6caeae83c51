package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes on the media bridges what the calls say. Looks at the call each time anew and stores what is missing, so that it may
 * be asked too often, on several nodes at once, or by a server that has just started again; {@link ConferenceTurns} asks the
 * bridges for it.
 */
@ApplicationScoped
public class Conferences {
    private static final Logger LOG = Logger.getLogger(Conferences.class);

    private final BridgePool pool;
    private final ConferenceStore store;
    private final ConferenceTurns turns;
    private final ConferencePost post;
    private final Instance<ConferenceDesk> desk;
    private final Lanes<CallId> lanes;

    /** The calls ask the conferences, and the conferences tell the calls: one of the two must wait for the other. */
    Conferences(
            BridgePool pool,
            ConferenceStore store,
            ConferenceTurns turns,
            ConferencePost post,
            Instance<ConferenceDesk> desk,
            EventLoops loops) {
        this.pool = pool;
        this.store = store;
        this.turns = turns;
        this.post = post;
        this.desk = desk;
        this.lanes = new Lanes<>(loops, "Arranging a conference");
    }

    /** The call has changed; returns at once. */
    public void follow(CallId call) {
        if (!pool.isEmpty()) {
            lanes.runOnce(call, "follow", () -> arrange(call));
        }
    }

    private Uni<Void> arrange(CallId id) {
        return desk.get()
                .call(id)
                .chain(found -> found.filter(Call::wantsBridge)
                        .map(this::place)
                        .orElseGet(() -> endOthers(id, found.flatMap(Call::conferenceId))
                                .chain(() -> found.map(this::seat).orElseGet(Conferences::nothing))));
    }

    private Uni<Void> place(Call call) {
        return pool.choose(call.subject().originCity(), call.failedBridges())
                .map(bridge -> desk.get().open(call.id(), bridge.id(), new ConferenceId(UUID.randomUUID())))
                .orElseGet(() -> desk.get().findNone(call.id()));
    }

    private Uni<Void> seat(Call call) {
        Optional<Uni<Void>> seated = call.conferenceId()
                .flatMap(conference -> call.bridge()
                        .map(bridge -> pool.find(bridge)
                                .map(known -> seat(call, known.id(), conference))
                                .orElseGet(() -> desk.get().lose(call.id(), conference))));
        return seated.orElseGet(Conferences::nothing);
    }

    private Uni<Void> seat(Call call, BridgeId bridge, ConferenceId id) {
        Conference opened = Conference.open(id, call.id(), bridge, call.hasNoOtherWay());
        return store.want(opened, () -> seats(call.id(), id))
                .invoke(() -> turns.goOn(id, ConferenceNews.FOR_EVERYBODY));
    }

    /** Those of the call as it is now; none when it has another conference, or none. */
    private Uni<List<ConferenceSeat>> seats(CallId call, ConferenceId conference) {
        return desk.get()
                .call(call)
                .map(found -> found.filter(now -> has(now, conference))
                        .map(Call::seats)
                        .orElseGet(List::of));
    }

    private static boolean has(Call call, ConferenceId conference) {
        return call.conferenceId().filter(conference::equals).isPresent();
    }

    /** The bridge has stopped answering: whatever runs over it goes on without it. */
    Uni<Void> lose(BridgeId bridge) {
        return store.on(bridge).chain(conferences -> each(conferences, this::lose));
    }

    /** The next one is told, too, when this call cannot be told now. */
    private Uni<Void> lose(Conference conference) {
        return desk.get()
                .lose(conference.call(), conference.id())
                .onFailure()
                .invoke(failure -> LOG.warnf("Call %s keeps a lost bridge: %s", conference.call(), failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Takes up what a server has left that has crashed, wherever it was: talks that want a bridge and that nobody has
     * followed, conferences with other people than their calls, questions that were never asked or whose answer nobody has
     * heard, and conferences that no call has any more. Pages that have not answered are asked again.
     */
    Uni<Void> sweep() {
        return store.all()
                .chain(conferences -> each(conferences, this::repair)
                        .chain(() -> desk.get().wishes())
                        .invoke(wishes -> wishes.stream()
                                .filter(wish -> isLeft(wish, conferences))
                                .forEach(wish -> follow(wish.id()))))
                .replaceWithVoid();
    }

    /** Wants a bridge, or has a conference that was never stored. */
    private static boolean isLeft(Call call, List<Conference> conferences) {
        return conferences.stream().noneMatch(conference -> has(call, conference.id()));
    }

    private Uni<Void> repair(Conference conference) {
        return desk.get()
                .call(conference.call())
                .map(found -> found.filter(call -> has(call, conference.id())))
                .chain(used -> used.map(call -> repair(call, conference)).orElseGet(() -> end(conference)));
    }

    /** Of one that is as it should be nobody needs to hear but who has not answered yet. */
    private Uni<Void> repair(Call call, Conference conference) {
        Set<LinkId> wanted = call.seats().stream().map(ConferenceSeat::link).collect(Collectors.toSet());
        if (!conference.links().equals(wanted)) {
            follow(call.id());
        } else {
            turns.takeUp(conference);
            post.remind(call, conference);
        }
        return nothing();
    }

    private Uni<Void> endOthers(CallId call, Optional<ConferenceId> kept) {
        return store.ofCall(call)
                .map(conferences -> conferences.stream()
                        .filter(conference ->
                                kept.filter(conference.id()::equals).isEmpty())
                        .toList())
                .chain(over -> each(over, this::end));
    }

    /** Forgotten once the bridge knows. */
    private Uni<Void> end(Conference conference) {
        return store.change(conference.id(), kept -> new ConferenceStore.Change<>(kept.ended(), true))
                .invoke(() -> turns.goOn(conference.id(), ConferenceNews.NONE))
                .replaceWithVoid();
    }

    private static Uni<Void> each(List<Conference> conferences, Function<Conference, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(conferences)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
