/** What a clerk does on the kiosk's screen, as compact binary frames; PROTOCOL.md, "Control events". */
@NullMarked
package io.yunchuang.signaling.protocol.control;

import org.jspecify.annotations.NullMarked;
