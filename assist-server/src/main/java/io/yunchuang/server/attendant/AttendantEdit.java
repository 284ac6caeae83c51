package io.yunchuang.server.attendant;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Pin;
import java.util.Optional;

/**
 * An attendant as a manager writes him.
 *
 * @param disabled whether he may vouch for citizens no longer
 * @param pin a new one; absent to leave it as it is
 * @param version of the attendant that was edited; 0 for a new one
 */
public record AttendantEdit(Localized name, CentreId centre, boolean disabled, Optional<Pin> pin, long version) {
    public AttendantEdit {
        name = Typed.name(name, "name");
        Typed.required(centre, "centre");
        Typed.required(pin, "pin");
    }
}
