package io.yunchuang.server.counter;

import io.yunchuang.server.failure.Causes;
import org.hibernate.exception.ConstraintViolationException;

/** Reads from a failure which constraint of the database said no. */
final class Constraints {
    private Constraints() {}

    static boolean isViolated(String constraint, Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof ConstraintViolationException violation
                        && constraint.equals(violation.getConstraintName()));
    }
}
