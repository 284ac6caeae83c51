package io.yunchuang.benchmarks.people;

import io.yunchuang.signaling.protocol.DeviceKind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts people and kiosks into the database beside the demo's, signed in and enrolled already. By SQL, because the
 * interface would check a thousand passwords first, at a quarter of a second each; everything after that goes the way of
 * real pages.
 */
public final class Crowd {
    private static final String CLERK = """
            insert into staff_member (id, role, name_zh, name_en, office_zh, office_en, phone, service_window, cover,
              skills, qualified_until, demo, changed_by, changed_at)
            values (?, 'CLERK', ?, ?, '测量', 'Benchmark', '000-00000000', ?, 'PRIMARY', ?, current_date + 365, true, 'benchmark', now())
            """;
    private static final String SESSION = """
            insert into staff_session (token_hash, staff, started_at, last_used_at, ends_at)
            values (?, ?, now(), now(), now() + interval '12 hours')
            """;
    private static final String KIOSK = """
            insert into kiosk (id, centre, counter_window, name_zh, name_en, place_zh, place_en, phone, hours, devices,
              devices_reported_at, demo, changed_by, changed_at)
            select ?, ?, ?, ?, ?, '', '', '000-00000000', hours, ?, now(), true, 'benchmark', now()
            from service_centre where id = ?
            """;
    private static final String WINDOW = """
            insert into service_window (id, kind, centre, name_zh, name_en, place_zh, place_en, workspace_m2, phone, hours,
              demo, changed_by, changed_at)
            select ?, kind, centre, ?, ?, place_zh, place_en, workspace_m2, phone, hours, true, 'benchmark', now()
            from service_window where id = ?
            """;
    private static final String DEVICE =
            "insert into kiosk_device (token_hash, kiosk, enrolled_at, last_used_at) values (?, ?, now(), now())";

    private final Connection connection;

    public Crowd(Connection connection) {
        this.connection = connection;
    }

    /** Clerks signed in, the cities in turn; no skills means all. */
    public List<Credential> clerks(String prefix, int count, List<String> skills) throws SQLException {
        List<Credential> clerks = credentials(prefix, count);
        Array able = connection.createArrayOf("text", skills.toArray());
        try (PreparedStatement member = connection.prepareStatement(CLERK);
                PreparedStatement session = connection.prepareStatement(SESSION)) {
            for (int i = 0; i < count; i++) {
                Credential clerk = clerks.get(i);
                set(member, clerk.id(), clerk.id(), clerk.id(), City.inTurn(i).virtualWindow(), able);
                set(session, clerk.tokenHash(), clerk.id());
            }
            member.executeBatch();
            session.executeBatch();
        }
        return clerks;
    }

    /** A member of staff of the demo set who has just signed in. */
    public Credential signedIn(String staff) throws SQLException {
        Credential who = Credential.fresh(staff);
        try (PreparedStatement session = connection.prepareStatement(SESSION)) {
            set(session, who.tokenHash(), who.id());
            session.executeBatch();
        }
        return who;
    }

    /** Virtual windows, the cities in turn, each with a clerk of its own who is signed in. Their names are their ids. */
    public List<Credential> windows(String prefix, int count) throws SQLException {
        List<Credential> clerks = credentials(prefix + "-clerk", count);
        Array able = connection.createArrayOf("text", new Object[0]);
        try (PreparedStatement place = connection.prepareStatement(WINDOW);
                PreparedStatement member = connection.prepareStatement(CLERK);
                PreparedStatement session = connection.prepareStatement(SESSION)) {
            for (int i = 0; i < count; i++) {
                Credential clerk = clerks.get(i);
                String window = prefix + "-" + (i + 1);
                set(place, window, window, window, City.inTurn(i).virtualWindow());
                set(member, clerk.id(), clerk.id(), clerk.id(), window, able);
                set(session, clerk.tokenHash(), clerk.id());
            }
            place.executeBatch();
            member.executeBatch();
            session.executeBatch();
        }
        return clerks;
    }

    /** Kiosks with every device, enrolled, the cities in turn. Their names are their ids. */
    public List<Credential> kiosks(String prefix, int count) throws SQLException {
        List<Credential> kiosks = credentials(prefix, count);
        Array devices = connection.createArrayOf("text", deviceKinds());
        try (PreparedStatement place = connection.prepareStatement(KIOSK);
                PreparedStatement device = connection.prepareStatement(DEVICE)) {
            for (int i = 0; i < count; i++) {
                Credential kiosk = kiosks.get(i);
                City city = City.inTurn(i);
                set(
                        place,
                        kiosk.id(),
                        city.centre(),
                        city.counterWindow(),
                        kiosk.id(),
                        kiosk.id(),
                        devices,
                        city.centre());
                set(device, kiosk.tokenHash(), kiosk.id());
            }
            place.executeBatch();
            device.executeBatch();
        }
        return kiosks;
    }

    private static List<Credential> credentials(String prefix, int count) {
        List<Credential> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(Credential.fresh(prefix + "-" + i));
        }
        return all;
    }

    private static Object[] deviceKinds() {
        return Arrays.stream(DeviceKind.values()).map(Enum::name).toArray();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
