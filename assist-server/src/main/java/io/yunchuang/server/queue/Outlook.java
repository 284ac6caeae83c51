package io.yunchuang.server.queue;

import java.time.Duration;
import java.util.Optional;

/**
 * What somebody in line, or about to join it, may expect.
 *
 * @param position place in the queue, 1 is next; 1000 stands for that or worse
 * @param onDuty clerks on duty who could come, now or once the search has widened; paused ones included
 * @param working those of them who are not paused
 * @param service average service time of this queue's recent calls
 */
public record Outlook(int position, int onDuty, int working, Optional<Duration> service) {}
