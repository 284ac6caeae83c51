/** The agents beside the kiosks' browsers: who is connected, and how it is with the kiosks' modules. */
@NullMarked
package io.yunchuang.server.agent;

import org.jspecify.annotations.NullMarked;
