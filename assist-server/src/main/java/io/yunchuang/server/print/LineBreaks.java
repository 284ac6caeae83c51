package io.yunchuang.server.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks lines where the JDK does, between Chinese characters too, but never within a time such as 08:31 (UAX #14, LB25). */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && isWithinTime(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean isWithinTime(int at) {
        return at > 1
                && at < text.length()
                && text.charAt(at - 1) == ':'
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}
