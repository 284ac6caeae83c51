package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of a talk's media bridge: it is found, pages land on it, it fails, and another one is looked for. */
final class ConferenceUses {
    /** A bridge that has failed once may be starting anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Many times as long as landing takes on a bad line, for a slow machine: whoever is still landing costs the others little,
     * and would cost them and himself more apart. Counts anew from everybody who comes: all need his picture, too.
     */
    private static final Duration LANDING = Duration.ofMinutes(1);

    /** Whatever keeps a page from landing, a firewall for example, will not be gone soon. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private ConferenceUses() {}

    /** There is one for the call. */
    static ConferenceUse opened(Call call, CallCommand.OpenConference c, Instant now) {
        Set<BridgeId> failed =
                ConferenceRules.use(call).map(ConferenceUse::failed).orElse(Set.of());
        ConferenceUse.Used used =
                new ConferenceUse.Used(c.bridge(), c.conference(), Set.of(), Optional.empty(), Set.of(), failed);
        return inUse(call, used, now);
    }

    /** It is worth it again. */
    static ConferenceUse.Used used(ConferenceUse.Going c) {
        return new ConferenceUse.Used(c.bridge(), c.conference(), c.landed(), Optional.empty(), Set.of(), c.failed());
    }

    /** With those who are there now; whoever was apart for long enough is among them. */
    static ConferenceUse.Used inUse(Call call, ConferenceUse.Used c, Instant now) {
        Set<PageId> together = Set.copyOf(ConferenceSeats.together(call).values());
        Set<ConferenceUse.Apart> apart = c.apart().stream()
                .filter(known -> together.contains(known.page()) && now.isBefore(known.until()))
                .collect(Collectors.toUnmodifiableSet());
        Set<PageId> landing = new HashSet<>(together);
        apart.forEach(known -> landing.remove(known.page()));
        Set<PageId> landed = new HashSet<>(landing);
        landed.retainAll(c.landed());
        landing.removeAll(landed);
        Set<BridgeId> without = landing.isEmpty() ? Set.of() : c.without();
        return new ConferenceUse.Used(c.bridge(), c.conference(), landed, landing(c, landing, now), apart, without);
    }

    private static Optional<ConferenceUse.Landing> landing(ConferenceUse.Used before, Set<PageId> pages, Instant now) {
        Instant until = before.landing()
                .filter(known -> known.pages().containsAll(pages))
                .map(ConferenceUse.Landing::until)
                .orElseGet(() -> now.plus(LANDING));
        return pages.isEmpty() ? Optional.empty() : Optional.of(new ConferenceUse.Landing(pages, until));
    }

    /** Whoever lands while others are on hold has landed when they are back. */
    static ConferenceUse landed(ConferenceUse use, PageId page) {
        return switch (use) {
            case ConferenceUse.Wanted c -> c;
            case ConferenceUse.Used c ->
                new ConferenceUse.Used(
                        c.bridge(), c.conference(), with(c.landed(), page), c.landing(), c.apart(), c.without());
            case ConferenceUse.Going c ->
                new ConferenceUse.Going(c.bridge(), c.conference(), with(c.landed(), page), c.until());
            case ConferenceUse.Failed c -> c;
        };
    }

    private static <T> Set<T> with(Set<T> known, T another) {
        Set<T> more = new HashSet<>(known);
        more.add(another);
        return more;
    }

    /** Another bridge is wanted at once; of one that was about to go nobody misses anything. */
    static ConferenceUse afterLoss(Call call, Instant now) {
        return ConferenceRules.used(call)
                .<ConferenceUse>map(lost -> new ConferenceUse.Wanted(with(lost.without(), lost.bridge())))
                .orElseGet(() -> without(now));
    }

    /** A page has lost it, or does not reach it: if it suits the others without that one, they keep it. */
    static ConferenceUse afterLossOf(PageId page, Call call, Instant now) {
        return ConferenceRules.used(call)
                .flatMap(c -> withoutPages(
                        call, c, Set.of(page), now.plus(c.landed().contains(page) ? PATIENCE : LONG_PATIENCE)))
                .orElseGet(() -> afterLoss(call, now));
    }

    private static Optional<ConferenceUse> withoutPages(
            Call call, ConferenceUse.Used c, Set<PageId> pages, Instant until) {
        Set<PageId> others = new HashSet<>(ConferenceSeats.seated(call).values());
        others.removeAll(pages);
        if (!ConferenceRules.suitsAlone(call, others.size())) {
            return Optional.empty();
        }
        Set<ConferenceUse.Apart> apart = new HashSet<>(c.apart());
        pages.forEach(page -> apart.add(new ConferenceUse.Apart(page, until)));
        return Optional.of(
                new ConferenceUse.Used(c.bridge(), c.conference(), c.landed(), c.landing(), apart, c.without()));
    }

    /** None is to be had: a while without. */
    static ConferenceUse without(Instant now) {
        return new ConferenceUse.Failed(now.plus(PATIENCE));
    }

    /** When its time has come. */
    static Optional<ConferenceUse> afterwards(Call call, ConferenceUse due, Instant now) {
        return switch (due) {
            case ConferenceUse.Wanted c -> Optional.of(c);
            case ConferenceUse.Used c -> Optional.of(afterLanding(call, c, now));
            case ConferenceUse.Going c -> Optional.empty();
            case ConferenceUse.Failed c -> Optional.empty();
        };
    }

    /** Those who have not landed in time are left out, or it has failed all. */
    private static ConferenceUse afterLanding(Call call, ConferenceUse.Used c, Instant now) {
        Instant retry = now.plus(LONG_PATIENCE);
        return c.landing()
                .filter(landing -> !now.isBefore(landing.until()))
                .map(late ->
                        withoutPages(call, c, late.pages(), retry).orElseGet(() -> new ConferenceUse.Failed(retry)))
                .orElse(c);
    }
}
