import { SearchOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { type Dispatch, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceKind, KioskView } from '../../protocol/generated';
import type { CatalogueItem, Category } from '../../rest/catalogue';
import type { Resource } from '../../rest/useResource';
import { frequentItems, readCounts } from '../model/frequent';
import type { Visit, VisitAction } from '../model/visit';
import { BigButton } from '../parts/BigButton';
import { ItemButton } from '../parts/ItemButton';
import { Keypad } from '../parts/Keypad';
import { SearchResults } from '../parts/SearchResults';
import styles from './Home.module.css';

/** Enough for one look, few enough for large buttons. */
const FREQUENT = { normal: 6, larger: 4 };

/** Modules whose absence a citizen notices; the page itself stands in for keyboard and mouse. */
const MATTERS: readonly DeviceKind[] = [
  'PRINTER',
  'ID_CARD_READER',
  'QR_SCANNER',
  'FACE_CAMERA',
  'DOCUMENT_CAMERA',
];

/** What the search needs of the server; it is the same for everybody and kept while the page lives. */
export interface Offer {
  items: CatalogueItem[];
  categories: Category[];
}

/**
 * The first screen: one button calls, a field searches. The field is the same element in both of the screen's states, so
 * that the first key typed is not lost.
 */
export function Home(props: {
  view: KioskView;
  visit: Extract<Visit, { step: 'home' }>;
  offer: Resource<Offer>;
  act: Dispatch<VisitAction>;
  larger: boolean;
}) {
  const { view, visit, offer, act, larger } = props;
  const { t } = useTranslation('kiosk');
  const { searching, query } = visit;
  return (
    <div className={styles.home} data-searching={searching}>
      <Title view={view} searching={searching} />
      {!searching && (
        <div className={styles.callArea}>
          <button
            type="button"
            className={styles.call}
            data-testid="kiosk-call"
            onClick={() => act({ do: 'search', query: '' })}
          >
            <VideoCameraOutlined className={styles.callIcon} aria-hidden />
            <span className={styles.callText}>{t('home.call')}</span>
            <span className={styles.callHint}>{t('home.callHint')}</span>
          </button>
        </div>
      )}
      <div className={styles.find}>
        <label className={styles.search}>
          <SearchOutlined className={styles.searchIcon} aria-hidden />
          <input
            data-testid="kiosk-search"
            aria-label={t('home.search')}
            placeholder={t('home.search')}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={query}
            onFocus={() => !searching && act({ do: 'search', query })}
            onChange={(event) => act({ do: 'search', query: event.target.value })}
          />
        </label>
        {searching ? (
          <SearchResults visit={visit} offer={offer} act={act} />
        ) : (
          <Frequent
            offer={offer}
            howMany={larger ? FREQUENT.larger : FREQUENT.normal}
            onChoose={(item) => act({ do: 'choose', item })}
          />
        )}
      </div>
      {searching && (
        <>
          <div className={styles.keys}>
            <Keypad
              value={query}
              onChange={(typed) => act({ do: 'search', query: typed })}
              eraseLabel={t('home.erase')}
              clearLabel={t('home.clear')}
            />
          </div>
          <div className={styles.dock}>
            <BigButton data-testid="kiosk-home" onClick={() => act({ do: 'home' })}>
              {t('home.back')}
            </BigButton>
          </div>
        </>
      )}
    </div>
  );
}

function Title({ view, searching }: { view: KioskView; searching: boolean }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const missing = view.missingDevices.filter((device) => MATTERS.includes(device));
  return (
    <div className={styles.title}>
      <h1>{t(searching ? 'home.choose' : 'home.greeting')}</h1>
      <p>{t(searching ? 'home.chooseText' : 'home.about')}</p>
      {!searching && missing.length > 0 && (
        <p className={styles.notice} data-testid="kiosk-missing">
          {t('home.missing', {
            devices: missing
              .map((device) => t(`common:DeviceKind.${device}`))
              .join(t('join.comma')),
          })}
        </p>
      )}
    </div>
  );
}

function Frequent(props: {
  offer: Resource<Offer>;
  howMany: number;
  onChoose: (item: number) => void;
}) {
  const { offer, howMany, onChoose } = props;
  const { t } = useTranslation('kiosk');
  const [counts] = useState(() => readCounts(localStorage));
  const items = offer.data?.items;
  const frequent = useMemo(
    () => frequentItems(items ?? [], counts, howMany),
    [items, counts, howMany],
  );
  return (
    <>
      <h2>{t('home.frequent')}</h2>
      {items === undefined && <p role="status">{t('home.loading')}</p>}
      <ul className={styles.frequent}>
        {frequent.map((item) => (
          <li key={item.number}>
            <ItemButton item={item} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}
