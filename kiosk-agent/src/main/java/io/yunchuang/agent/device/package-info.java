/** The nine modules of a kiosk (DB 31117/Z 002-2025 §5.2.1.3): what is there, what is wrong with it, the cameras. */
@NullMarked
package io.yunchuang.agent.device;

import org.jspecify.annotations.NullMarked;
