/** The process beside a kiosk's browser: what a page must not or cannot do by itself. */
@NullMarked
package io.yunchuang.agent;

import org.jspecify.annotations.NullMarked;
