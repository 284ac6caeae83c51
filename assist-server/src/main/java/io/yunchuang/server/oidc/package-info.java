/** Single sign-on of the staff: an OpenID Connect provider says who somebody is, the staff directory says what he may do. */
@NullMarked
package io.yunchuang.server.oidc;

import org.jspecify.annotations.NullMarked;
