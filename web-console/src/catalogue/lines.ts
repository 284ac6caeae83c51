import type { CityCode, HandlingMode } from '../protocol/generated';
import { catalogueApi, type ItemDetails, type PublishedSheet } from './api';

/** An item in the table: with the handling in each city or, when one city is looked at, with what that publishes. */
export interface CatalogueLine {
  item: ItemDetails;
  modes: ReadonlyMap<CityCode, HandlingMode[]>;
  sheet?: PublishedSheet;
}

/** The lines of one city, or of all. */
export interface Lines {
  city: CityCode | undefined;
  lines: CatalogueLine[];
}

export async function fetchLines(city: CityCode | undefined): Promise<Lines> {
  return { city, lines: await (city === undefined ? ofAllCities() : ofCity(city)) };
}

async function ofAllCities(): Promise<CatalogueLine[]> {
  const lines = await catalogueApi.modes();
  return lines.map(({ item, cities }) => ({
    item,
    modes: new Map(cities.map(({ city, modes }) => [city, modes])),
  }));
}

async function ofCity(city: CityCode): Promise<CatalogueLine[]> {
  const lines = await catalogueApi.sheets(city);
  return lines.map(({ item, sheet }) =>
    sheet === null
      ? { item, modes: new Map() }
      : { item, modes: new Map([[city, sheet.modes]]), sheet },
  );
}
