package io.yunchuang.server.eventloop;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Tells once that scheduled work fails and once that it works again. Quarkus would tell it at every turn, with the whole
 * stack: a database that is gone for a night would fill the disk. Its own message is switched off in
 * {@code application.properties}.
 */
@ApplicationScoped
class ScheduleLog {
    private static final Logger LOG = Logger.getLogger(ScheduleLog.class);

    private final Outages outages = new Outages();

    void failed(@Observes FailedExecution failed) {
        String work = work(failed.getExecution());
        if (outages.isNews(work, failed.getException())) {
            LOG.errorf(failed.getException(), "%s fails; it is tried again at its next turn", work);
        }
    }

    void succeeded(@Observes SuccessfulExecution succeeded) {
        String work = work(succeeded.getExecution());
        if (outages.end(work)) {
            LOG.infof("%s works again", work);
        }
    }

    /** Quarkus names a trigger by the method, with a number before it. */
    private static String work(ScheduledExecution execution) {
        return execution.getTrigger().getId();
    }
}
