/** What was done, by whom, to what: kept for good. */
@NullMarked
package io.yunchuang.server.audit;

import org.jspecify.annotations.NullMarked;
