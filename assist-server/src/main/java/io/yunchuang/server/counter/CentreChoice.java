package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.Localized;

/** A centre that a public display can be set to. */
public record CentreChoice(CentreId id, Localized name, Localized city) {}
