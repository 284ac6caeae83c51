package io.yunchuang.server.counter;

import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** Reads from a failure which constraint of the database said no. */
final class Constraints {
    private Constraints() {}

    static boolean isViolated(String constraint, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConstraintViolationException violation
                        && constraint.equals(violation.getConstraintName()));
    }
}
