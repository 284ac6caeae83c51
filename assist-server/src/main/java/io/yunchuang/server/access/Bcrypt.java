package io.yunchuang.server.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes secrets that people remember, slowly and beside the event loop. */
@ApplicationScoped
class Bcrypt {
    private final int cost;
    private final WorkerExecutor workers;
    private final Uni<String> nobodysHash;

    Bcrypt(AccessConfig config, Vertx vertx) {
        this.cost = config.bcryptCost();
        // As many checks at a time as there are processors: a flood of logins must not take the shared workers.
        this.workers = vertx.createSharedWorkerExecutor(
                "passwords", Runtime.getRuntime().availableProcessors());
        this.nobodysHash = hash(Secrets.token()).memoize().indefinitely();
    }

    Uni<String> hash(String secret) {
        return workers.executeBlocking(() -> BcryptUtil.bcryptHash(secret, cost), false);
    }

    Uni<Boolean> matches(String secret, String hash) {
        return workers.executeBlocking(() -> BcryptUtil.matches(secret, hash), false);
    }

    /** A hash of nothing that anybody knows, to be compared for somebody who does not exist: it takes as long. */
    Uni<String> nobodysHash() {
        return nobodysHash;
    }
}
