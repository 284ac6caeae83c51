/** What the parts of Yunchuang say to each other, and the rules of a call. */
@NullMarked
package io.yunchuang.signaling;

import org.jspecify.annotations.NullMarked;
