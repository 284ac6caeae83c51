/** Who works here: clerks with their cover, skills and qualification, counter staff, and managers. */
@NullMarked
package io.yunchuang.server.staff;

import org.jspecify.annotations.NullMarked;
