import type { WallViewCityTile } from '../../protocol/generated';

/** A city where nothing happens, but for these figures. */
export function tile(code: string, figures: Partial<WallViewCityTile>): WallViewCityTile {
  return {
    city: code,
    name: { zh: code, en: code },
    waiting: 0,
    longestWaitSeconds: 0,
    queues: [],
    talking: 0,
    ready: 0,
    busy: 0,
    away: 0,
    off: 0,
    kiosksOnline: 1,
    kiosks: 1,
    ticketsWaiting: 0,
    alarms: [],
    ...figures,
  };
}
