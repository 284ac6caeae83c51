/**
 * The people around a call, played in real Chromium: page objects, and the whole story from enrolment to the counter. It
 * knows the server by its address alone.
 */
@NullMarked
package io.yunchuang.walkthrough;

import org.jspecify.annotations.NullMarked;
