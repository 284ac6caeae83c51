import type { KioskView, Localized, TicketViewCounterPlace } from '../../protocol/generated';

/** Where this kiosk stands and where its counter is: all that is left to say when the server is away. */
export interface KnownPlace {
  readonly name: Localized;
  readonly centre: Localized;
  readonly counter: TicketViewCounterPlace;
  readonly counterHours: Localized;
}

const KEPT = 'yunchuang.kiosk.place';

/** Remembers the place; nothing in it is about a person. */
export function keepPlace(storage: Storage, view: KioskView): KnownPlace {
  const place: KnownPlace = {
    name: view.name,
    centre: view.centre,
    counter: view.counter,
    counterHours: view.counterHours,
  };
  storage.setItem(KEPT, JSON.stringify(place));
  return place;
}

/** The place as it was known last; nothing on a kiosk that never had a view. */
export function knownPlace(storage: Storage): KnownPlace | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEPT) ?? 'null');
    return isPlace(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function isPlace(value: unknown): value is KnownPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['name', 'centre', 'counter', 'counterHours'].every((key) => key in value)
  );
}
