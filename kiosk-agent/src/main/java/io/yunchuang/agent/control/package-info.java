/** Remote control on this machine: the lease of the server's connection, the gate, and the citizen's own hand. */
@NullMarked
package io.yunchuang.agent.control;

import org.jspecify.annotations.NullMarked;
