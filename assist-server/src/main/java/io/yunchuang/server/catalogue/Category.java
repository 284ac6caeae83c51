package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;

/** A category of service items. */
public record Category(CategoryCode code, Localized name) {}
