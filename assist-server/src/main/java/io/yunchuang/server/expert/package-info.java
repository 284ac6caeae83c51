/** The subject experts (部门业务骨干): who on the staff knows which items of which permit city, for which department. */
@NullMarked
package io.yunchuang.server.expert;

import org.jspecify.annotations.NullMarked;
