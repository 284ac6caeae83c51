package io.yunchuang.server.dialtest;

/** The schedules' names in forms and in the database. */
public enum PlanKind {
    ON_DEMAND,
    EVERY,
    BEFORE_OPENING,
    CRON;

    /**
     * The schedule of that kind.
     *
     * @param minutes of the kinds that count in them
     * @param cron of {@link #CRON}
     */
    PlanSchedule of(int minutes, String cron) {
        return switch (this) {
            case ON_DEMAND -> new PlanSchedule.OnDemand();
            case EVERY -> new PlanSchedule.Every(minutes);
            case BEFORE_OPENING -> new PlanSchedule.BeforeOpening(minutes);
            case CRON -> new PlanSchedule.Cron(CronTimes.kept(cron));
        };
    }
}
