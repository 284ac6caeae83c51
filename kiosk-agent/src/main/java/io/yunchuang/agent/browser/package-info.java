/** The kiosk's browser: the call window, the work window beside it, and what a portal may reach. */
@NullMarked
package io.yunchuang.agent.browser;

import org.jspecify.annotations.NullMarked;
