import type { Region } from '../masks';
import type { MakeScreenFilter } from '../screenFilter';

/** The filters of a browser that is not there: `screen-2/1 filtered` is what comes out of `screen-2`. */
export class FakeFilters {
  /** A browser without insertable streams has none. */
  possible = true;
  /** What the last filter covers. */
  covered: readonly Region[] = [];

  readonly make: MakeScreenFilter = (track, regions) => {
    if (!this.possible) return undefined;
    this.covered = regions;
    const filtered = track.clone();
    Object.assign(filtered, { id: `${filtered.id} filtered` });
    return {
      track: filtered,
      cover: (others) => {
        this.covered = others;
      },
      stop: () => {
        track.stop();
        filtered.stop();
      },
    };
  };
}
