package io.yunchuang.server.staff;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;

/** Somebody who serves at a counter window (线下窗口). */
public record CounterStaff(StaffId id, Localized name, WindowId window, CentreId centre, CityCode city) {}
