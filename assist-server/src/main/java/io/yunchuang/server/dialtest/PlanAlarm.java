package io.yunchuang.server.dialtest;

import io.yunchuang.server.dialtest.AlarmRules.Terms;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.List;

/**
 * When a plan's tests raise an alarm, and who is told of it and of its end.
 *
 * @param raiseAfter failures in a row, 1 to 20
 * @param clearAfter passes in a row, 1 to 20
 * @param mailTo e-mail addresses, at most 20
 * @param webhook whether the configured webhook is told, too
 */
public record PlanAlarm(int raiseAfter, int clearAfter, List<String> mailTo, boolean webhook) {
    private static final int MOST_ADDRESSES = 20;
    private static final int LONGEST_ADDRESS = 120;

    public PlanAlarm {
        Typed.within(raiseAfter, Terms.LEAST, Terms.MOST, "raiseAfter");
        Typed.within(clearAfter, Terms.LEAST, Terms.MOST, "clearAfter");
        Typed.within(Typed.required(mailTo, "mailTo").size(), 0, MOST_ADDRESSES, "mailTo");
        mailTo = mailTo.stream().map(PlanAlarm::address).distinct().toList();
    }

    private static String address(String typed) {
        String address = Typed.line(typed, LONGEST_ADDRESS, "mailTo");
        if (!address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "mailTo");
        }
        return address;
    }

    Terms terms() {
        return new Terms(raiseAfter, clearAfter);
    }
}
