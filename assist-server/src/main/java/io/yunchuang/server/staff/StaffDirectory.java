package io.yunchuang.server.staff;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * Who works here. Lookups by id also find people who were disabled since, so that what they did keeps their name; the
 * list holds only those who may work.
 */
public interface StaffDirectory {
    /** The clerk with that id. */
    Uni<Optional<ClerkProfile>> clerk(StaffId id);

    /** Every clerk who is not disabled, ordered by id. */
    Uni<List<ClerkProfile>> clerks();

    /** The counter's member of staff with that id. */
    Uni<Optional<CounterStaff>> counterStaff(StaffId id);

    /** Anybody with that id, whatever the role. */
    Uni<Optional<StaffMember>> member(StaffId id);
}
