package io.yunchuang.server.call;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The call that a clerk has now, for what he asks about it over REST. */
@ApplicationScoped
class OwnCalls {
    private final CallStore store;

    OwnCalls(CallStore store) {
        this.store = store;
    }

    /** Refuses with {@code CALL_UNKNOWN}, or {@code NOT_YOURS} when somebody else has the call or nobody. */
    Uni<Call> call(String typed, SecurityIdentity caller) {
        String name = caller.getPrincipal().getName();
        return store.find(callId(typed))
                .map(row -> row.map(CallRow::call).orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                .invoke(call -> requireOwn(call, name));
    }

    private static void requireOwn(Call call, String name) {
        if (call.state()
                .clerk()
                .filter(clerk -> clerk.id().value().equals(name))
                .isEmpty()) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
    }

    private static CallId callId(String typed) {
        try {
            return new CallId(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(ErrorCode.CALL_UNKNOWN);
        }
    }
}
