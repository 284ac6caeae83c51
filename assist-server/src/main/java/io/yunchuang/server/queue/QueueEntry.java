package io.yunchuang.server.queue;

import io.yunchuang.signaling.call.Line;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.Optional;

/**
 * A call that waits for a clerk (QueueEntry).
 *
 * @param ownWindow the virtual window that is asked first
 * @param present whether the citizen's kiosk is connected; nobody is rung for an empty kiosk
 */
public record QueueEntry(
        CallId call,
        CityCode permitCity,
        CategoryCode category,
        CityCode originCity,
        Optional<WindowId> ownWindow,
        Line line,
        boolean present) {}
