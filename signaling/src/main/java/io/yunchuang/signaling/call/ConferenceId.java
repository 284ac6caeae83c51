package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.UUID;

/** One conference on a media bridge. A call that changes the bridge has a new one. */
public record ConferenceId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConferenceId {}

    /** The connection of that page to the bridge. */
    LinkId linkOf(PageId page) {
        return new LinkId(value + "." + page.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
