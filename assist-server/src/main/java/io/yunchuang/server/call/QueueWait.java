package io.yunchuang.server.call;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import java.time.Instant;

/**
 * The calls of one category that wait for the clerks of a permit city, those that ring included.
 *
 * @param calls how many, at least one
 * @param since when the first of them was placed
 */
public record QueueWait(CityCode city, CategoryCode category, int calls, Instant since) {}
