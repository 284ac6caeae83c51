/** What the server puts on paper, whatever it is about. */
@NullMarked
package io.yunchuang.server.print;

import org.jspecify.annotations.NullMarked;
