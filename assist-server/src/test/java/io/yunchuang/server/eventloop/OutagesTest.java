package io.yunchuang.server.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OutagesTest {
    private static final String SWEEP = "sweep";

    private final Outages outages = new Outages();

    @Test
    void an_outage_is_news_once_however_the_failure_is_wrapped() {
        assertThat(outages.isNews(SWEEP, refused())).isTrue();
        assertThat(outages.isNews(SWEEP, refused())).isFalse();
        assertThat(outages.isNews(SWEEP, new CompletionException(refused()))).isFalse();
    }

    @Test
    void another_cause_is_news() {
        outages.isNews(SWEEP, refused());

        assertThat(outages.isNews(SWEEP, new IllegalStateException("wrong"))).isTrue();
    }

    @Test
    void each_work_has_its_own_outage() {
        outages.isNews(SWEEP, refused());

        assertThat(outages.isNews("match", refused())).isTrue();
    }

    @Test
    void an_outage_ends_once_and_may_begin_again() {
        outages.isNews(SWEEP, refused());

        assertThat(outages.end(SWEEP)).isTrue();
        assertThat(outages.end(SWEEP)).isFalse();
        assertThat(outages.isNews(SWEEP, refused())).isTrue();
    }

    private static Throwable refused() {
        return new RuntimeException(new ConnectException("Connection refused"));
    }
}
