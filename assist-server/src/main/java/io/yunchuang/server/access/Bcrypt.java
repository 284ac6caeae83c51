package io.yunchuang.server.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hashes secrets that people remember, slowly and beside the event loop. */
@ApplicationScoped
class Bcrypt {
    private final int cost;
    private final WorkerExecutor workers;
    /** Of nothing that anybody knows. */
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

    /**
     * Whether that is the secret.
     *
     * @param hash empty for somebody who does not exist: nothing is his secret, and finding that out takes as long
     */
    Uni<Boolean> matches(String secret, Optional<String> hash) {
        return hash.map(known -> Uni.createFrom().item(known))
                .orElse(nobodysHash)
                .chain(compared -> workers.executeBlocking(() -> BcryptUtil.matches(secret, compared), false))
                .map(same -> same && hash.isPresent());
    }
}
