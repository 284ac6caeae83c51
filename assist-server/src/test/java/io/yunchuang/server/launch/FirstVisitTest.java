package io.yunchuang.server.launch;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.window.WindowRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** Before the server says that it is ready, somebody has gone the way of a page. */
@QuarkusTest
class FirstVisitTest {
    /** A busy machine takes its time for the first of everything. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Vertx vertx;

    @Inject
    ValueRegistry registry;

    @Inject
    EventLoops loops;

    @Inject
    WindowRegistry windows;

    @Test
    void theServerIsReadyOnceTheFirstVisitIsDone() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'First visit' }.data.state", equalTo("DONE")));
    }

    @Test
    void a_port_that_is_entered_late_does_not_keep_the_server_from_being_ready() throws InterruptedException {
        LateRegistry late = new LateRegistry(registry);
        FirstVisit visit = new FirstVisit(vertx, late, loops, windows, "enabled");
        visit.plain(new HttpServerStart(new HttpServerOptions()));
        late.asked.await();
        assertThat(visit.call().getStatus()).isEqualTo(Status.DOWN);
        late.entered = true;
        await().atMost(PATIENCE).until(() -> visit.call().getStatus() == Status.UP);
    }

    /** The registry of a server that has told that it listens before it enters where. */
    private static final class LateRegistry implements ValueRegistry {
        private final ValueRegistry registry;
        private final CountDownLatch asked = new CountDownLatch(1);
        private volatile boolean entered;

        LateRegistry(ValueRegistry registry) {
            this.registry = registry;
        }

        @Override
        public <T> T get(RuntimeKey<T> key) {
            if (entered) {
                return registry.get(key);
            }
            asked.countDown();
            throw new IllegalArgumentException("Not entered yet: " + key.key());
        }

        @Override
        public <T> T getOrDefault(RuntimeKey<T> key, T instead) {
            return containsKey(key) ? get(key) : instead;
        }

        @Override
        public <T> boolean containsKey(RuntimeKey<T> key) {
            return entered && registry.containsKey(key);
        }

        @Override
        public RuntimeInfo<?> get(String key) {
            return registry.get(key);
        }

        @Override
        public <T> void register(RuntimeKey<T> key, T value) {
            registry.register(key, value);
        }

        @Override
        public <T> void registerInfo(RuntimeKey<T> key, RuntimeInfo<T> info) {
            registry.registerInfo(key, info);
        }
    }
}
