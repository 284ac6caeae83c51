/** The attendants (现场帮办) of the centres, who help citizens at the kiosks and may vouch for one or agree for one who cannot. */
@NullMarked
package io.yunchuang.server.attendant;

import org.jspecify.annotations.NullMarked;
