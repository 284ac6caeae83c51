/** The wire protocol: every message and view that pages and server exchange, defined once. */
@NullMarked
package io.yunchuang.signaling.protocol;

import org.jspecify.annotations.NullMarked;
