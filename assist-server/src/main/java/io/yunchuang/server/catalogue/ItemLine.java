package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;

/**
 * A service item in a list, the same for every permit city.
 *
 * @param number of DB 31117/Z 002-2025, table A.1
 * @param pinyin of the Chinese name, syllables separated by spaces, without tones
 * @param initials first letters of these syllables
 * @param frequent whether citizens often ask for it
 */
public record ItemLine(
        int number, Localized name, String pinyin, String initials, CategoryCode category, boolean frequent) {}
