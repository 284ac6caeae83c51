package io.yunchuang.server.dialtest;

/** The schedules' names in forms and in the database. */
public enum PlanKind {
    ON_DEMAND,
    EVERY,
    BEFORE_OPENING;

    /** The schedule of that kind. */
    PlanSchedule of(int minutes) {
        return switch (this) {
            case ON_DEMAND -> new PlanSchedule.OnDemand();
            case EVERY -> new PlanSchedule.Every(minutes);
            case BEFORE_OPENING -> new PlanSchedule.BeforeOpening(minutes);
        };
    }
}
