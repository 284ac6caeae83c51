/** Pictures of citizens' documents: taken at the kiosk, judged by the clerk, kept encrypted and not for long. */
@NullMarked
package io.yunchuang.server.capture;

import org.jspecify.annotations.NullMarked;
