package io.yunchuang.server.catalogue;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.List;
import java.util.Optional;

/**
 * A manager's edit of what an item is in every city.
 *
 * @param version the version that the manager saw
 * @param pinyin for a name that is read otherwise than usual; empty to make it from the name
 */
public record ItemEdit(long version, Localized name, Optional<String> pinyin, CategoryCode category, boolean frequent) {
    /** The edit with its texts checked; see {@link Typed} for how it fails. */
    ItemEdit checked() {
        Optional<String> syllables = Typed.optionalLine(pinyin, Typed.LINE, "pinyin");
        if (!syllables.map(Pinyin::isWellFormed).orElse(true)) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "pinyin");
        }
        return new ItemEdit(
                version, Typed.name(name, "name"), syllables, Typed.required(category, "category"), frequent);
    }

    /** The item as it is after the edit; pinyin that was not given is made from the Chinese name. */
    ItemLine applied(int number) {
        String syllables = pinyin.orElseGet(() -> Pinyin.of(name.zh()));
        return new ItemLine(number, name, syllables, Pinyin.initials(syllables), category, frequent);
    }

    /** Fails with {@code FIELD_INVALID} when the category is none of these. */
    void requireCategoryOf(List<Category> categories) {
        if (categories.stream().noneMatch(known -> known.code().equals(category))) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "category");
        }
    }
}
