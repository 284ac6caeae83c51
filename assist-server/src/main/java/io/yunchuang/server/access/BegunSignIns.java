package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.Guesses.Policy;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sign-ins that are begun here and go on elsewhere. Each makes work here and there before anybody has shown who he is, so
 * whoever begins many and finishes none is slowed down as if he guessed at passwords.
 */
@ApplicationScoped
public class BegunSignIns {
    private final GuessLimiter guesses;
    private final Policy policy;

    BegunSignIns(GuessLimiter guesses, AccessConfig config) {
        this.guesses = guesses;
        AccessConfig.Guessing login = config.login();
        this.policy = new Policy(
                ErrorCode.OIDC_LOCKED,
                config.unfinishedSignOns(),
                login.firstLock(),
                login.longestLock(),
                login.forgetAfter());
    }

    /**
     * Counts one more from the request's address.
     *
     * @throws Refusal {@link ErrorCode#OIDC_LOCKED} when there were too many
     */
    public Uni<Void> admit(HttpServerRequest request) {
        return guesses.admit(subject(request), policy)
                .onFailure(LockedOut.class)
                .transform(locked -> new Refusal(policy.whenLocked()))
                .replaceWithVoid();
    }

    /** Somebody at the request's address has finished one. */
    public Uni<Void> finished(HttpServerRequest request) {
        return guesses.forget(subject(request));
    }

    private static String subject(HttpServerRequest request) {
        return "sign-on:" + request.remoteAddress().hostAddress();
    }
}
