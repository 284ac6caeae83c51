import type { ItemSheet } from '../../rest/catalogue';
import { FakeRest, Refused } from '../../rest/testdata/fakeRest';
import { SAMPLE_SHEET } from '../../rest/testdata/sampleSheet';
import type {
  FieldChange,
  ItemDetails,
  ItemModes,
  Revision,
  SheetEdit,
  VersionEntry,
} from '../api';

export const SONGJIANG = '310117';
export const SUZHOU = '320500';
export const JINHUA = '330700';

const CITIES = [
  { code: SONGJIANG, name: { zh: '松江', en: 'Songjiang' } },
  { code: SUZHOU, name: { zh: '苏州', en: 'Suzhou' } },
  { code: JINHUA, name: { zh: '金华', en: 'Jinhua' } },
];

const CATEGORIES = [
  { code: 'company', name: { zh: '企业登记', en: 'Companies' } },
  { code: 'housing-fund', name: { zh: '公积金', en: 'Housing fund' } },
];

function details(number: number, zh: string, en: string, pinyin: string): ItemDetails {
  return {
    item: {
      number,
      name: { zh, en },
      pinyin,
      initials: pinyin
        .split(' ')
        .map((syllable) => syllable.charAt(0))
        .join(''),
      category: number === 1 ? 'company' : 'housing-fund',
      frequent: number === 2,
    },
    version: 4,
    changedBy: 'standard',
    changedAt: '2026-03-01T00:00:00Z',
  };
}

export const COMPANY = details(1, '公司设立', 'Founding a company', 'gong si she li');
export const FUND = details(2, '公积金提取', 'Housing fund withdrawal', 'gong ji jin ti qu');

/** Songjiang handles it online, Suzhou at the counter; Jinhua has not published it. */
const MODES: ItemModes[] = [COMPANY, FUND].map((item) => ({
  item,
  cities: [
    { city: SONGJIANG, modes: ['ONLINE_DECLARATION', 'WINDOW_PUSH'] },
    { city: SUZHOU, modes: ['COUNTER_ONLY'] },
  ],
}));

export const SHEET: ItemSheet = {
  ...SAMPLE_SHEET,
  item: FUND.item.number,
  name: FUND.item.name,
  category: FUND.item.category,
  permitCity: SONGJIANG,
};

const FEE: FieldChange = { field: 'feeCents', material: null, before: '8000', after: '9900' };
const FEE_ONLY: FieldChange[] = [FEE];

export const VERSIONS: VersionEntry[] = [
  {
    version: 'version-2',
    revision: 2,
    changedBy: 'manager',
    changedAt: '2026-03-02T01:00:00Z',
    demo: true,
    changes: FEE_ONLY,
  },
  {
    version: 'version-1',
    revision: 1,
    changedBy: 'demo',
    changedAt: '2026-03-01T01:00:00Z',
    demo: true,
    changes: [],
  },
];

const FREQUENT: FieldChange = {
  field: 'frequent',
  material: null,
  before: 'false',
  after: 'true',
};

const REVISIONS: Revision[] = [
  {
    revision: 5,
    changedBy: 'colleague',
    changedAt: '2026-03-02T02:00:00Z',
    changes: [FREQUENT],
  },
  { revision: 4, changedBy: 'manager', changedAt: '2026-03-01T02:00:00Z', changes: [] },
];

const SHEETS = `/api/catalogue/items/2/sheets/${SONGJIANG}`;
export const SAVE = `PUT ${SHEETS}`;

/** A server with two items and three cities. */
export function catalogueServer(): FakeRest {
  return new FakeRest()
    .on('GET /api/window/cities', () => CITIES)
    .on('GET /api/catalogue/categories', () => CATEGORIES)
    .on('GET /api/catalogue/modes', ({ query }) =>
      MODES.filter(({ item }) => [null, String(item.item.number)].includes(query.get('item'))),
    )
    .on('GET /api/catalogue/sheets', () => [
      { item: COMPANY, sheet: null },
      {
        item: FUND,
        sheet: { ...SHEET, materials: 2, changedBy: 'manager', changedAt: '2026-03-02T01:00:00Z' },
      },
    ])
    .on('GET /api/catalogue/items/2', ({ query }) => {
      if (query.get('permitCity') !== SONGJIANG) throw new Refused(404, 'NOT_FOUND');
      return SHEET;
    })
    .on('GET /api/catalogue/items/2/versions', () => VERSIONS)
    .on('GET /api/catalogue/items/2/revisions', () => REVISIONS)
    .on('GET /api/catalogue/items/2/revisions/5/differences', () => [FREQUENT])
    .on('GET /api/catalogue/versions/version-2/differences', () => FEE_ONLY)
    .on(SAVE, ({ body }) => ({ ...SHEET, ...(body as SheetEdit), version: 'version-3' }));
}

/** Somebody else has just saved another fee. */
export function overtake(server: FakeRest): void {
  const theirs = { ...SHEET, version: 'version-3', revision: 3, feeCents: 12_000 };
  const change = { ...FEE, before: '9900', after: '12000' };
  server
    .on('GET /api/catalogue/items/2', () => theirs)
    .on('GET /api/catalogue/items/2/versions', () => [
      {
        ...VERSIONS[0],
        version: 'version-3',
        revision: 3,
        changedBy: 'colleague',
        changes: [change],
      },
      ...VERSIONS,
    ])
    .on('GET /api/catalogue/versions/version-3/differences', () => [change])
    .on(SAVE, ({ body }) => {
      if ((body as SheetEdit).basedOn !== 'version-3') throw new Refused(409, 'EDIT_CONFLICT');
      return { ...theirs, ...(body as SheetEdit), version: 'version-4' };
    });
}
