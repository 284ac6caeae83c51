package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.journal.ControlJournal;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.ControlGrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the journal of every lease, however it begins and ends: by comparing the call before and after a step. */
@ApplicationScoped
class LeaseBook {
    private final ControlJournal journal;

    LeaseBook(ControlJournal journal) {
        this.journal = journal;
    }

    /** In the transaction of the step. */
    Uni<Void> note(Call before, Call after) {
        Optional<ControlGrant.Granted> was = before.state().lease();
        Optional<ControlGrant.Granted> is = after.state().lease();
        if (was.equals(is)) {
            return Uni.createFrom().voidItem();
        }
        return was.map(lease -> journal.ended(lease.lease()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> is.map(lease -> journal.granted(grant(after, lease)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static ControlJournal.Grant grant(Call call, ControlGrant.Granted lease) {
        return new ControlJournal.Grant(
                lease.lease(),
                call.id(),
                call.subject().kiosk(),
                call.state().clerk().orElseThrow().id(),
                lease.scope(),
                lease.since(),
                lease.attendant());
    }
}
