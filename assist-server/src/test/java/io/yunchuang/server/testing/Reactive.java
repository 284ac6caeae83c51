package io.yunchuang.server.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.function.Supplier;

/** Reactive work as a test does it: on a Vert.x context of its own, and waited for. */
public final class Reactive {
    private Reactive() {}

    /** Does the work and waits for its result. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The work, beside whatever else is done at the same time. */
    public static <T> Uni<T> onOwnContext(Supplier<Uni<T>> work) {
        return Uni.createFrom().item(() -> await(work)).runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    /** The work is refused with that code. */
    public static void refused(ErrorCode code, Supplier<Uni<?>> work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> await(() -> work.get().replaceWithVoid()))
                .matches(refusal -> refusal.code() == code);
    }
}
