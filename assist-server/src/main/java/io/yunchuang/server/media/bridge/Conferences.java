package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Makes on the media bridges what the calls say. Looks at the call each time anew and does what is missing, so that it may
 * be asked too often, on several nodes at once, or by a server that has just started again.
 */
@ApplicationScoped
public class Conferences {
    private static final Logger LOG = Logger.getLogger(Conferences.class);

    private final BridgePool pool;
    private final ConferenceStore store;
    private final SeatArranger seats;
    private final ConferencePost post;
    private final Instance<ConferenceDesk> desk;
    private final Lanes<CallId> lanes;

    /** The calls ask the conferences, and the conferences tell the calls: one of the two must wait for the other. */
    Conferences(
            BridgePool pool,
            ConferenceStore store,
            SeatArranger seats,
            ConferencePost post,
            Instance<ConferenceDesk> desk,
            EventLoops loops) {
        this.pool = pool;
        this.store = store;
        this.seats = seats;
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
        ConferenceId conference = new ConferenceId(UUID.randomUUID());
        return pool.choose(call.subject().originCity())
                .map(bridge -> desk.get().open(call.id(), bridge.id(), conference))
                .orElseGet(() -> desk.get().lose(call.id(), conference));
    }

    private Uni<Void> seat(Call call) {
        Optional<Uni<Void>> seated = call.conferenceId()
                .flatMap(conference -> call.bridge()
                        .map(bridge -> pool.find(bridge)
                                .map(known -> seat(call, known, conference))
                                .orElseGet(() -> desk.get().lose(call.id(), conference))));
        return seated.orElseGet(Conferences::nothing);
    }

    private Uni<Void> seat(Call call, Bridge bridge, ConferenceId id) {
        return store.change(Conference.open(id, call.id(), bridge.id()), kept -> arrange(bridge, kept))
                .invoke(seated -> seated.call().ifPresent(now -> post.deliver(now, seated.conference())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> lost(call.id(), id, bridge.id(), failure));
    }

    /** A conference as it now is, and the call for which it is like that; empty when the call has another one, or none. */
    private record Seated(Optional<Call> call, Conference conference) {}

    /**
     * Makes the seats those of the call as it is now, when nobody else changes this conference: what was read before might
     * take away again what another node has made since.
     */
    private Uni<ConferenceStore.Change<Seated>> arrange(Bridge bridge, Conference kept) {
        return desk.get()
                .call(kept.call())
                .map(found -> found.filter(
                        call -> call.conferenceId().filter(kept.id()::equals).isPresent()))
                .chain(call -> seats.arrange(bridge, kept, call.map(Call::seats).orElseGet(List::of))
                        .map(made -> new ConferenceStore.Change<>(made.next(), new Seated(call, made.result()))));
    }

    private Uni<Void> lost(CallId call, ConferenceId conference, BridgeId bridge, Throwable failure) {
        LOG.warnf("Media bridge %s has failed for call %s: %s", bridge, call, Reasons.of(failure));
        return desk.get().lose(call, conference);
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
     * Ends what no call has any more, and follows what calls want and nobody has followed, as after a crash of a server: that
     * a talk wants a bridge stands in its row.
     */
    Uni<Void> sweep() {
        return store.all()
                .chain(conferences -> each(conferences, this::endUnused))
                .chain(() -> desk.get().wishes())
                .invoke(wishes -> wishes.forEach(this::follow))
                .replaceWithVoid();
    }

    private Uni<Void> endUnused(Conference conference) {
        return desk.get()
                .call(conference.call())
                .map(call -> call.flatMap(Call::conferenceId).filter(conference.id()::equals))
                .chain(used -> used.isPresent() ? nothing() : end(conference));
    }

    private Uni<Void> endOthers(CallId call, Optional<ConferenceId> kept) {
        return store.ofCall(call)
                .map(conferences -> conferences.stream()
                        .filter(conference ->
                                kept.filter(conference.id()::equals).isEmpty())
                        .toList())
                .chain(over -> each(over, this::end));
    }

    /** Forgotten once the bridge knows; a bridge that does not answer now is told by the next {@link #sweep}. */
    private Uni<Void> end(Conference conference) {
        Uni<Boolean> told = pool.find(conference.bridge())
                .map(bridge -> bridge.change(
                                Colibri.Change.close(conference.id().toString()))
                        .replaceWith(true)
                        .onFailure(Reasons::isRefusal)
                        .recoverWithItem(true)
                        .onFailure()
                        .recoverWithItem(false))
                .orElseGet(() -> Uni.createFrom().item(true));
        return told.chain(done -> done ? store.delete(conference.id()) : nothing());
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
