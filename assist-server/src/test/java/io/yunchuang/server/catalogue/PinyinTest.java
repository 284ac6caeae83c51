package io.yunchuang.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.text.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "内资有限公司设立, nei zi you xian gong si she li, nzyxgssl",
        "公积金查询, gong ji jin cha xun, gjjcx",
        // words that a reading of single characters gets wrong
        "打印公积金还款明细表, da yin gong ji jin huan kuan ming xi biao, dygjjhkmxb",
        "个人参保证明打印, ge ren can bao zheng ming da yin, grcbzmdy",
        "基本医疗保障参保凭证, ji ben yi liao bao zhang can bao ping zheng, jbylbzcbpz",
        "延长有效期, yan chang you xiao qi, ycyxq",
        "人防行业从业企业信息查询, ren fang hang ye cong ye qi ye xin xi cha xun, rfhycyqyxxcx",
        "申办曾用名公证, shen ban ceng yong ming gong zheng, sbcymgz",
        "不含省际旅客, bu han sheng ji lv ke, bhsjlk",
        "与所在单位未重新就业, yu suo zai dan wei wei chong xin jiu ye, yszdwwcxjy",
        "偿还住房公积金贷款本息, chang huan zhu fang gong ji jin dai kuan ben xi, chzfgjjdkbx",
        "银行卡, yin hang ka, yhk",
        "律师执业初审, lv shi zhi ye chu shen, lszycs",
        "特种作业操作证, te zhong zuo ye cao zuo zheng, tzzyczz",
        "亲属关系（与子女）, qin shu guan xi yu zi nv, qsgxyzn",
        // what is not Chinese
        "核发机动车检验合格标志-6年免检, he fa ji dong che jian yan he ge biao zhi 6 nian mian jian, hfjdcjyhgbz6nmj",
        "ETC 卡办理, etc ka ban li, ekbl",
    })
    void reads_as_it_is_typed(String text, String pinyin, String initials) {
        assertThat(Pinyin.of(text)).isEqualTo(pinyin);
        assertThat(Pinyin.initials(pinyin)).isEqualTo(initials);
    }

    @Test
    void every_character_of_every_item_has_its_syllable() {
        assertThat(CsvTable.read("/catalogue/items.csv")).hasSize(195).allSatisfy(item -> {
            String name = item.get("name_zh");
            long characters = name.codePoints()
                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || Character.isDigit(c))
                    .count();
            assertThat(Pinyin.of(name).split(" ")).as(name).hasSize((int) characters);
            assertThat(Pinyin.isWellFormed(Pinyin.of(name))).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"'', false", "'a  b', false", "'A b', false", "'lü', false", "' a', false", "'lv 6 nian', true"})
    void knows_what_pinyin_looks_like(String text, boolean wellFormed) {
        assertThat(Pinyin.isWellFormed(text)).isEqualTo(wellFormed);
    }
}
