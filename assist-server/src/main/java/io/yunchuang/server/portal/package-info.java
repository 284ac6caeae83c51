/** Which pages of portals may be opened on kiosks, kept by managers. */
@NullMarked
package io.yunchuang.server.portal;

import org.jspecify.annotations.NullMarked;
