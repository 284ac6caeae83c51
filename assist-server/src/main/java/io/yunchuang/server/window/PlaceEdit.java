package io.yunchuang.server.window;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import java.math.BigDecimal;

/** A manager's edit of a place; it replaces everything it names. */
public sealed interface PlaceEdit {
    /** The version that the manager saw; ignored for a new place. */
    long version();

    Localized name();

    Contact contact();

    ServiceHours hours();

    /** Whether the place is still demo data; a place can stop being one, never become one. */
    boolean demo();

    /** The edit with its texts checked; see {@link Typed} for how it fails. */
    PlaceEdit checked();

    /**
     * A service centre.
     *
     * @param city taken for a new centre only; a centre does not move to another city
     */
    record Centre(
            long version,
            CityCode city,
            CentreLevel level,
            Localized name,
            Localized address,
            Contact contact,
            ServiceHours hours,
            boolean demo)
            implements PlaceEdit {
        @Override
        public Centre checked() {
            return new Centre(
                    version,
                    Typed.required(city, "city"),
                    Typed.required(level, "level"),
                    Typed.name(name, "name"),
                    Typed.line(address, "address"),
                    Typed.required(contact, "contact").checked(),
                    Typed.required(hours, "hours"),
                    demo);
        }
    }

    /**
     * A virtual or counter window.
     *
     * @param kind taken for a new window only
     * @param centre taken for a new window only
     */
    record Window(
            long version,
            WindowKind kind,
            CentreId centre,
            Localized name,
            Localized place,
            BigDecimal workspaceM2,
            Contact contact,
            ServiceHours hours,
            boolean demo)
            implements PlaceEdit {
        private static final long LEAST_M2 = 10;
        private static final long MOST_M2 = 99_999;

        @Override
        public Window checked() {
            Typed.within(Typed.required(workspaceM2, "workspaceM2").longValue(), LEAST_M2, MOST_M2, "workspaceM2");
            return new Window(
                    version,
                    Typed.required(kind, "kind"),
                    Typed.required(centre, "centre"),
                    Typed.name(name, "name"),
                    Typed.line(place, "place"),
                    workspaceM2,
                    Typed.required(contact, "contact").checked(),
                    Typed.required(hours, "hours"),
                    demo);
        }
    }

    /**
     * A kiosk.
     *
     * @param counter a counter window in the city of the kiosk's centre
     */
    record Kiosk(
            long version,
            CentreId centre,
            WindowId counter,
            Localized name,
            Localized place,
            Contact contact,
            ServiceHours hours,
            boolean demo)
            implements PlaceEdit {
        @Override
        public Kiosk checked() {
            return new Kiosk(
                    version,
                    Typed.required(centre, "centre"),
                    Typed.required(counter, "counter"),
                    Typed.name(name, "name"),
                    Typed.line(place, "place"),
                    Typed.required(contact, "contact").checked(),
                    Typed.required(hours, "hours"),
                    demo);
        }
    }
}
