package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.TicketView.CounterPlace;
import io.yunchuang.signaling.protocol.TicketView.Notice;

/** What was printed for the citizen; it stays as it was, whatever is edited later. */
record TicketContent(Localized itemName, Localized permitCity, CounterPlace counter, Notice notice) {}
