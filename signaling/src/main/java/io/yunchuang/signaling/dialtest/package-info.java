/** The rules of a dial-test (拨测): which steps it takes, what each of them proves, and how it ends. */
@NullMarked
package io.yunchuang.signaling.dialtest;

import org.jspecify.annotations.NullMarked;
