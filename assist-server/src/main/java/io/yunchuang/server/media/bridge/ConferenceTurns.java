package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.server.media.bridge.Colibri.Candidate;
import io.yunchuang.server.media.bridge.Colibri.Changed;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Turn;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Asks bridges for what conferences lack, one question after the other, and never while the database holds anything for it:
 * the turn to ask is stored, the bridge is asked, and what it has answered is stored only if the turn has not gone to
 * somebody else meanwhile. Whoever finds the turn taken has nothing to do: whoever has it looks again after each answer at
 * what is wanted then. A turn whose node is gone lapses, and the next sweep takes up what it has left.
 */
@ApplicationScoped
class ConferenceTurns {
    private static final Logger LOG = Logger.getLogger(ConferenceTurns.class);

    /** In times that an answer may take: once for the connection, once for the answer, once for clocks that differ. */
    private static final int TURN_IN_ANSWERS = 3;

    private static final Changed NOTHING_LEFT = new Changed(List.of());

    private final BridgePool pool;
    private final ConferenceStore store;
    private final ConferencePost post;
    private final Instance<ConferenceDesk> desk;
    private final BridgeMeters meters;
    private final Lanes<ConferenceId> lanes;
    private final Clock clock;
    private final Duration turnTime;

    ConferenceTurns(
            BridgePool pool,
            ConferenceStore store,
            ConferencePost post,
            Instance<ConferenceDesk> desk,
            BridgeMeters meters,
            EventLoops loops,
            BridgeConfig config,
            Clock clock) {
        this.pool = pool;
        this.store = store;
        this.post = post;
        this.desk = desk;
        this.meters = meters;
        this.lanes = new Lanes<>(loops, "Asking a media bridge");
        this.clock = clock;
        this.turnTime = config.answerTime().multipliedBy(TURN_IN_ANSWERS);
    }

    /** Asks the bridge for whatever is missing, and tells pages of it; returns at once. */
    void goOn(ConferenceId id, ConferenceNews news) {
        lanes.runOnce(id, news, () -> run(id, news));
    }

    /** The same for a conference as it was found, if something is missing and nobody asks for it. */
    void takeUp(Conference found) {
        boolean asked = found.turn()
                .filter(turn -> clock.instant().isBefore(turn.until()))
                .isPresent();
        if (!asked && BridgeStep.next(found).isPresent()) {
            goOn(found.id(), ConferenceNews.FOR_EVERYBODY);
        }
    }

    /** The same, done once it has nothing more to ask, or somebody else asks. */
    Uni<Void> run(ConferenceId id, ConferenceNews news) {
        UUID holder = UUID.randomUUID();
        return store.change(id, kept -> take(kept, holder))
                .chain(found -> found.map(taken -> follow(taken, holder, news)).orElseGet(ConferenceTurns::nothing));
    }

    /** Adds a page's candidate; the bridge can do without one that it does not want. Returns at once. */
    void add(ConferenceId id, LinkId link, Candidate candidate) {
        lanes.run(
                id,
                () -> store.find(id)
                        .chain(found ->
                                found.map(kept -> tell(kept, link, candidate)).orElseGet(ConferenceTurns::nothing)));
    }

    private Uni<Void> tell(Conference kept, LinkId link, Candidate candidate) {
        return pool.find(kept.bridge())
                .flatMap(bridge -> kept.seat(link)
                        .filter(Seat::isMade)
                        .flatMap(seat -> seat.pageEnd().map(end -> tell(bridge, kept, seat, end, candidate))))
                .orElseGet(ConferenceTurns::nothing);
    }

    private Uni<Void> tell(Bridge bridge, Conference kept, Seat seat, PageEnd end, Candidate candidate) {
        return meters.timed(bridge.id(), "candidate", bridge.change(Questions.of(kept, seat.page(), end, candidate)))
                .replaceWithVoid();
    }

    /** @param step to be asked now; empty when nothing is missing, or somebody else asks */
    private record Taken(Conference conference, Optional<BridgeStep> step) {}

    private ConferenceStore.Change<Taken> take(Conference kept, UUID holder) {
        if (kept.isAsked(holder, clock.instant())) {
            return new ConferenceStore.Change<>(kept, new Taken(kept, Optional.empty()));
        }
        Optional<BridgeStep> step = BridgeStep.next(kept).filter(asked -> isHeard(kept, asked));
        Optional<Turn> turn = step.map(asked -> new Turn(holder, clock.instant().plus(turnTime)));
        Conference next = step.map(asked -> asked.begun(kept)).orElse(kept).withTurn(turn);
        return new ConferenceStore.Change<>(next, new Taken(next, step));
    }

    /** A bridge that does not answer hears of what is over once it does; of all else it is asked, so that the call learns it. */
    private boolean isHeard(Conference conference, BridgeStep step) {
        return switch (step) {
            case BridgeStep.Close s ->
                pool.find(conference.bridge()).filter(Bridge::isDown).isEmpty();
            case BridgeStep.Expire s -> true;
            case BridgeStep.Create s -> true;
            case BridgeStep.Tell s -> true;
        };
    }

    private Uni<Void> follow(Taken taken, UUID holder, ConferenceNews news) {
        return taken.step()
                .map(step -> ask(taken.conference(), step).onItemOrFailure().transformToUni((answer, failure) -> {
                    if (failure == null) {
                        return answered(taken.conference(), step, answer, holder, news);
                    }
                    return lost(taken.conference(), step, failure)
                            .map(link -> remake(taken.conference(), link, holder, news))
                            .orElseGet(() -> failed(taken.conference(), holder, failure));
                }))
                .orElseGet(() -> tell(taken.conference(), news));
    }

    private Uni<Changed> ask(Conference conference, BridgeStep step) {
        Optional<Uni<Changed>> asked = pool.find(conference.bridge()).map(bridge -> ask(bridge, conference, step));
        return asked.orElseGet(() -> switch (step) {
            // Configured no longer: it has nothing of ours that anybody could reach.
            case BridgeStep.Close s -> Uni.createFrom().item(NOTHING_LEFT);
            case BridgeStep.Expire s -> Uni.createFrom().failure(new BridgeGone());
            case BridgeStep.Create s -> Uni.createFrom().failure(new BridgeGone());
            case BridgeStep.Tell s -> Uni.createFrom().failure(new BridgeGone());
        });
    }

    /** A bridge that refuses to end something has it no longer. */
    private Uni<Changed> ask(Bridge bridge, Conference conference, BridgeStep step) {
        Uni<Changed> answer = bridge.change(Questions.of(conference, step));
        Uni<Changed> good =
                step instanceof BridgeStep.Create ? answer.invoke(made -> requireReachable(bridge, made)) : answer;
        Uni<Changed> asked = meters.timed(bridge.id(), BridgeMeters.name(step), good);
        return switch (step) {
            case BridgeStep.Close s -> asked.onFailure(Reasons::isRefusal).recoverWithItem(NOTHING_LEFT);
            case BridgeStep.Expire s -> asked.onFailure(Reasons::isRefusal).recoverWithItem(NOTHING_LEFT);
            case BridgeStep.Create s -> asked;
            case BridgeStep.Tell s -> asked;
        };
    }

    /**
     * Whose endpoint the bridge has dropped, and nothing else, because its page was too long about its answer. That is made
     * anew, once: a page whose answers are refused again is not what is wrong, or is wrong for good.
     */
    private static Optional<LinkId> lost(Conference conference, BridgeStep step, Throwable failure) {
        return step instanceof BridgeStep.Tell told && Reasons.isRefusal(failure)
                ? conference.seat(told.link()).filter(seat -> !seat.remade()).map(Seat::link)
                : Optional.empty();
    }

    /** The others keep what they have; should the bridge know nothing of the whole conference, the next question tells. */
    private Uni<Void> remake(Conference asked, LinkId link, UUID holder, ConferenceNews news) {
        LOG.infof("Media bridge %s has lost one endpoint of call %s, which is made anew", asked.bridge(), asked.call());
        return store.change(asked.id(), kept -> settle(kept, known -> known.change(link, Seat::lost), holder))
                .chain(found -> found.map(taken -> follow(taken, holder, news)).orElseGet(ConferenceTurns::nothing));
    }

    private static void requireReachable(Bridge bridge, Changed made) {
        if (!Bridge.isReachable(made)) {
            bridge.avoid();
            throw new UnreachableBridge();
        }
    }

    private Uni<Void> answered(Conference asked, BridgeStep step, Changed answer, UUID holder, ConferenceNews news) {
        if (step instanceof BridgeStep.Close) {
            return store.delete(asked.id());
        }
        Optional<Conference.BridgeEnd> end =
                step instanceof BridgeStep.Create ? Optional.of(Questions.bridgeEnd(answer)) : Optional.empty();
        return store.change(asked.id(), kept -> settle(kept, known -> step.done(known, end), holder))
                .chain(found -> found.map(taken -> follow(taken, holder, news.and(step)))
                        .orElseGet(ConferenceTurns::nothing));
    }

    /** Whoever comes too late changes nothing: somebody else goes on from what was known, and asks anew. */
    private ConferenceStore.Change<Taken> settle(Conference kept, UnaryOperator<Conference> outcome, UUID holder) {
        return kept.isTurnOf(holder)
                ? take(outcome.apply(kept), holder)
                : new ConferenceStore.Change<>(kept, new Taken(kept, Optional.empty()));
    }

    /** A bridge that cannot be told of the end now is told by a later sweep. */
    private Uni<Void> failed(Conference asked, UUID holder, Throwable failure) {
        LOG.warnf("Media bridge %s has failed for call %s: %s", asked.bridge(), asked.call(), Reasons.of(failure));
        return store.change(asked.id(), kept -> release(kept, holder))
                .chain(kept -> kept.filter(conference -> !conference.over())
                        .map(conference -> desk.get().lose(conference.call(), conference.id()))
                        .orElseGet(ConferenceTurns::nothing));
    }

    private static ConferenceStore.Change<Conference> release(Conference kept, UUID holder) {
        Conference released = kept.isTurnOf(holder) ? kept.withTurn(Optional.empty()) : kept;
        return new ConferenceStore.Change<>(released, released);
    }

    /** Nobody is told of a conference that his call has no longer. */
    private Uni<Void> tell(Conference conference, ConferenceNews news) {
        return news.isNone()
                ? nothing()
                : desk.get()
                        .call(conference.call())
                        .invoke(found -> found.filter(call -> has(call, conference))
                                .ifPresent(call -> post.deliver(call, conference, news)))
                        .replaceWithVoid();
    }

    private static boolean has(Call call, Conference conference) {
        return call.conferenceId().filter(conference.id()::equals).isPresent();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** The bridge is configured no longer. */
    private static final class BridgeGone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
