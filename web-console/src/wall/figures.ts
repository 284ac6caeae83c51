import type { CityCode, Localized, WallView, WallViewCityTile } from '../protocol/generated';

/** A call's stages before its end, in the order it passes them. */
export const PHASES = ['Queued', 'Offered', 'Connecting', 'Active'] as const;

/** The sums over all cities, and the largest of each figure, which is the common scale of its bars. */
export interface Figures {
  waiting: number;
  longestWaitSeconds: number;
  talking: number;
  ready: number;
  tickets: number;
  alarms: number;
  mostWaiting: number;
  mostStaff: number;
}

export function figuresOf(cities: readonly WallViewCityTile[]): Figures {
  const sum = (figure: (tile: WallViewCityTile) => number) =>
    cities.reduce((total, tile) => total + figure(tile), 0);
  const most = (figure: (tile: WallViewCityTile) => number) => Math.max(1, ...cities.map(figure));
  return {
    waiting: sum((tile) => tile.waiting),
    longestWaitSeconds: Math.max(0, ...cities.map((tile) => tile.longestWaitSeconds)),
    talking: sum((tile) => tile.talking),
    ready: sum((tile) => tile.ready),
    tickets: sum((tile) => tile.ticketsWaiting),
    alarms: sum((tile) => tile.alarms.length),
    mostWaiting: most((tile) => tile.waiting),
    mostStaff: most(staffOf),
  };
}

/** Everybody who belongs to the city's virtual windows, on duty or not. */
export function staffOf(tile: WallViewCityTile): number {
  return tile.ready + tile.busy + tile.away + tile.off;
}

/** Seconds that somebody waits by now, when it was `seconds` at the moment of the view; nobody waiting stays at 0. */
export function waitedBy(now: number, view: WallView, seconds: number): number {
  return seconds === 0 ? 0 : seconds + Math.max(0, (now - Date.parse(view.at)) / 1_000);
}

/** The name of a city on the wall; its code when the wall does not have it. */
export function cityNames(view: WallView): (code: CityCode) => Localized {
  const names = new Map(view.cities.map((tile) => [tile.city, tile.name]));
  return (code) => names.get(code) ?? { zh: code, en: code };
}

/**
 * Where the cities of the corridor lie to each other, from north to south and from west to east: whoever looks for a city
 * finds it where it is on the map.
 */
const MAP: readonly (readonly CityCode[])[] = [
  ['340100', '320500', '310117'],
  ['340200', '330500', '330400'],
  ['341800', '330700', '330100'],
];

/** Row and column of a city on the map, from 1; another city has none and stands after the others. */
export function placeOnMap(city: CityCode): { row: number; column: number } | undefined {
  const row = MAP.findIndex((cities) => cities.includes(city));
  const column = MAP[row]?.indexOf(city) ?? -1;
  return column < 0 ? undefined : { row: row + 1, column: column + 1 };
}
