package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.Locale;

/** The nine cities with the names of their demo places. */
public enum City {
    SONGJIANG("310117"),
    JIAXING("330400"),
    HANGZHOU("330100"),
    JINHUA("330700"),
    SUZHOU("320500"),
    HUZHOU("330500"),
    XUANCHENG("341800"),
    WUHU("340200"),
    HEFEI("340100");

    private final CityCode code;

    City(String code) {
        this.code = new CityCode(code);
    }

    public CityCode code() {
        return code;
    }

    String centre() {
        return "centre-" + slug();
    }

    String virtualWindow() {
        return "virtual-" + slug() + "-1";
    }

    String counterWindow() {
        return "counter-" + slug() + "-1";
    }

    /** Who helps at the kiosks of its centre. */
    StaffId attendant() {
        return new StaffId("attendant-" + slug() + "-1");
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The city whose turn it is when they are gone round. */
    public static City inTurn(int number) {
        return values()[number % values().length];
    }
}
