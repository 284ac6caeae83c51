package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;

/** One of the nine cities of the corridor (DB 31117/Z 002-2025 §3.4). */
public record City(CityCode code, Localized name) {}
