import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { search } from '../catalogue/search';
import { useLocalized } from '../i18n/language';
import type { ApplicantKind, AttendantView, CityCode } from '../protocol/generated';
import { catalogue, type CatalogueItem } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import styles from './Attendant.module.css';
import type { Ask } from './Desk';
import { Wish } from './Wish';

/** As many as fit a phone beside the field and its keyboard. */
const MOST = 8;

/** What is chosen for the citizen so far. */
export interface Chosen {
  item: number;
  permitCity: CityCode;
  applicant?: ApplicantKind;
}

/** There is no call yet: what the citizen looks at, another item, and the call itself. */
export function Choosing(props: { view: AttendantView; mayAct: boolean; ask: Ask }) {
  const { view, mayAct, ask } = props;
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const items = useResource(catalogue.items);
  const [own, setOwn] = useState<Chosen>();
  const names = useMemo(
    () => new Map(items.data?.map(({ number, name }) => [number, localized(name)])),
    [items.data, localized],
  );
  const { choice } = view;
  const shown = choice === undefined ? undefined : names.get(choice.item);
  const chosen =
    own ?? (choice && { item: choice.item, permitCity: choice.permitCity ?? view.city });
  return (
    <>
      <section className={styles.card} data-testid="attendant-kiosk-shows">
        <h2 className={styles.label}>{t('now.title')}</h2>
        <p className={styles.now}>
          {choice === undefined ? t('now.home') : (shown ?? t('now.item', { number: choice.item }))}
        </p>
      </section>
      {mayAct && (
        <>
          <Search
            items={items.data ?? []}
            onChoose={(item) => setOwn({ item, permitCity: chosen?.permitCity ?? view.city })}
          />
          {chosen && (
            <Wish
              chosen={chosen}
              name={names.get(chosen.item) ?? t('now.item', { number: chosen.item })}
              onChange={setOwn}
              ask={ask}
            />
          )}
        </>
      )}
    </>
  );
}

function Search(props: { items: CatalogueItem[]; onChoose: (item: number) => void }) {
  const { items, onChoose } = props;
  const { t } = useTranslation('attendant');
  const localized = useLocalized();
  const [query, setQuery] = useState('');
  const found = useMemo(
    () => (query === '' ? [] : search(items, query, undefined).slice(0, MOST)),
    [items, query],
  );
  const choose = useCallback(
    (item: number) => {
      setQuery('');
      onChoose(item);
    },
    [onChoose],
  );
  return (
    <section className={styles.card}>
      <label className={styles.field}>
        {t('choose.search')}
        <input
          type="search"
          autoComplete="off"
          maxLength={40}
          data-testid="attendant-search"
          placeholder={t('choose.hint')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {query !== '' && found.length === 0 && <p role="status">{t('choose.none')}</p>}
      {found.map((item) => (
        <button
          key={item.number}
          type="button"
          className={styles.item}
          data-testid={`attendant-item-${item.number}`}
          onClick={() => choose(item.number)}
        >
          {localized(item.name)}
        </button>
      ))}
    </section>
  );
}
