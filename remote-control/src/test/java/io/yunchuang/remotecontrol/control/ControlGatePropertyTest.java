package io.yunchuang.remotecontrol.control;

import io.yunchuang.remotecontrol.input.RecordingInputSink.Act;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Clicked;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Committed;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Moved;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Scrolled;
import io.yunchuang.remotecontrol.input.RecordingInputSink.Typed;
import io.yunchuang.remotecontrol.screen.Masks;
import io.yunchuang.remotecontrol.screen.Region;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlKey;
import io.yunchuang.signaling.protocol.control.ControlText;
import io.yunchuang.signaling.protocol.control.PointerButton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A hundred thousand histories: grants, renewals, silence, ends, touches, resizes, masks and events of right and wrong
 * leases in any order. Beside the gate stands a model of what may be done, written without a look at the gate.
 */
class ControlGatePropertyTest {
    private static final int STEPS = 24;
    private static final Set<ControlKey> NEVER_WITH_CONTROL = Set.of(
            ControlKey.KEY_W,
            ControlKey.KEY_N,
            ControlKey.KEY_T,
            ControlKey.KEY_P,
            ControlKey.KEY_O,
            ControlKey.TAB,
            ControlKey.PAGE_UP,
            ControlKey.PAGE_DOWN);

    @Property(tries = 100_000, shrinking = ShrinkingMode.OFF)
    void nothingIsDoneWithoutRightAndNothingStaysPressed(@ForAll long seed) {
        new History(new Random(seed)).run();
    }

    /** One history with its model: the lease that stands, until when, how far, and until when the citizen's hand is on it. */
    private static final class History {
        private final Random random;
        private final GateBench bench = new GateBench();
        private final List<LeaseId> leases = List.of(lease(1), lease(2), lease(3));
        private final Set<LeaseId> over = new HashSet<>();
        private Optional<LeaseId> standing = Optional.empty();
        private ControlScope scope = ControlScope.POINTER;
        private Instant until = bench.now;
        private Instant touchedUntil = bench.now;
        private long highest = -1;

        History(Random random) {
            this.random = random;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(16)) {
                    case 0 -> grant();
                    case 1, 2 -> renew();
                    case 3 -> pass(random.nextInt(1_200));
                    case 4 -> end(random.nextInt(4) == 0);
                    case 5 -> touch();
                    case 6 -> resize();
                    case 7 -> hide();
                    default -> event();
                }
            }
            bench.gate.close(bench.now);
            assertNothingPressed();
        }

        private void grant() {
            LeaseId id = any(leases);
            ControlScope wanted = any(List.of(ControlScope.values()));
            boolean narrowed = standing.filter(id::equals).isPresent() && scope != wanted;
            if (standing.isPresent() && !standing.get().equals(id)) {
                stop();
            }
            bench.gate.grant(id, wanted, validity(), bench.now);
            if (!over.contains(id)) {
                boolean begins = standing.isEmpty();
                highest = begins ? -1 : highest;
                touchedUntil = begins ? bench.now : touchedUntil;
                standing = Optional.of(id);
                scope = wanted;
                until = bench.now.plus(lastValidity);
            }
            if (narrowed || standing.isEmpty()) {
                assertNothingPressed();
            }
        }

        private Duration lastValidity = Duration.ZERO;

        private Duration validity() {
            long millis = 1 + random.nextInt(3_000);
            lastValidity = Duration.ofMillis(Math.min(millis, 2_000));
            return Duration.ofMillis(millis);
        }

        private void renew() {
            LeaseId id = any(leases);
            bench.gate.renew(id, validity(), bench.now);
            if (standing.filter(id::equals).isPresent()) {
                until = bench.now.plus(lastValidity);
            }
        }

        private void pass(long millis) {
            bench.later(millis);
            if (standing.isPresent() && !bench.now.isBefore(until)) {
                stop();
            }
            bench.gate.settle(bench.now);
            if (standing.isEmpty()) {
                assertNothingPressed();
            }
        }

        private void end(boolean really) {
            if (really) {
                bench.gate.revoke(bench.now);
                stop();
                assertNothingPressed();
            }
        }

        private void stop() {
            standing.ifPresent(over::add);
            standing = Optional.empty();
        }

        private void touch() {
            bench.gate.localTouch(bench.now);
            touchedUntil = bench.now.plusSeconds(2);
            assertNothingPressed();
        }

        private void resize() {
            bench.gate.resize(ScreenGeometry.of(1 + random.nextInt(4_000), 1 + random.nextInt(3_000)), bench.now);
        }

        private void hide() {
            float left = random.nextFloat();
            Masks masks = new Masks(List.of(new Region(left, 0, 1, 1)));
            bench.gate.hide(random.nextBoolean() ? masks : Masks.NONE, bench.now);
        }

        private void event() {
            LeaseId id = random.nextInt(8) == 0 ? lease(4) : any(leases);
            long number = Math.max(0, highest + random.nextInt(4) - 1);
            ControlEvent.Input input = anyInput();
            int before = bench.sink.acts().size();
            Optional<DropReason> dropped = bench.send(id, number, input);
            List<Act> all = bench.sink.acts();
            List<Act> done = all.subList(before, all.size());
            boolean mine = standing.filter(id::equals).isPresent();
            boolean inOrder = number > highest;
            boolean touched = bench.now.isBefore(touchedUntil);
            boolean inScope = scope == ControlScope.POINTER_AND_KEYBOARD || !types(input);
            require(dropped.isPresent() || (mine && inOrder && !touched && inScope), "done without right");
            require(dropped.isPresent() == done.isEmpty(), "dropped and done");
            require(scope != ControlScope.POINTER || done.stream().noneMatch(History::typed), "typed out of scope");
            if (mine && inOrder) {
                highest = number;
            }
            assertNoShortcut();
        }

        private ControlEvent.Input anyInput() {
            double x = random.nextDouble();
            double y = random.nextDouble();
            boolean down = random.nextBoolean();
            return switch (random.nextInt(6)) {
                case 0 -> GateBench.move(x, y);
                case 1 -> new ControlEvent.Button(GateBench.at(x, y), any(List.of(PointerButton.values())), down);
                case 2 -> GateBench.wheel(x, y);
                case 3 -> new ControlEvent.Text(new ControlText("松江"));
                case 4 -> GateBench.key(any(MODIFIERS), down);
                default -> GateBench.key(any(KEYS), down);
            };
        }

        private static final List<ControlKey> KEYS = List.of(ControlKey.values());
        private static final List<ControlKey> MODIFIERS =
                KEYS.stream().filter(ControlKey::isModifier).toList();

        private void assertNothingPressed() {
            require(bench.sink.keys().isEmpty() && bench.sink.buttons().isEmpty(), "something stays pressed");
        }

        private void assertNoShortcut() {
            Set<ControlKey> down = bench.sink.keys();
            boolean shortcut = down.stream().anyMatch(ControlKey::isControl)
                    && (!bench.sink.buttons().isEmpty() || down.stream().anyMatch(NEVER_WITH_CONTROL::contains));
            require(!shortcut, "a shortcut of the browser");
        }

        /** Plain, for a million calls of something that explains failures well take half a minute. */
        private void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new AssertionError(otherwise + ": " + bench.sink.acts());
            }
        }

        private static LeaseId lease(long number) {
            return new LeaseId(new UUID(0, number));
        }

        private <T> T any(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }

        private static boolean types(ControlEvent.Input input) {
            return input instanceof ControlEvent.Key || input instanceof ControlEvent.Text;
        }

        private static boolean typed(Act act) {
            return switch (act) {
                case Typed a -> true;
                case Committed a -> true;
                case Moved a -> false;
                case Clicked a -> false;
                case Scrolled a -> false;
            };
        }
    }
}
