import { type Dispatch, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CategoryCode } from '../../protocol/generated';
import type { Category } from '../../rest/catalogue';
import type { Resource } from '../../rest/useResource';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { search } from '../../catalogue/search';
import type { Visit, VisitAction } from '../model/visit';
import type { Offer } from '../screens/Home';
import { ItemButton } from './ItemButton';
import styles from './SearchResults.module.css';

/** The items that fit what is typed, and the categories to narrow them. */
export function SearchResults(props: {
  visit: Extract<Visit, { step: 'home' }>;
  offer: Resource<Offer>;
  act: Dispatch<VisitAction>;
}) {
  const { visit, offer, act } = props;
  const { query, category } = visit;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { items = [], categories = [] } = offer.data ?? {};
  const found = useMemo(() => search(items, query, category), [items, query, category]);
  const names = useMemo(
    () => new Map(categories.map(({ code, name }) => [code, localized(name)])),
    [categories, localized],
  );
  if (offer.state === 'failed') return <ProblemNotice problem={offer.problem} />;
  if (offer.state === 'loading') return <p role="status">{t('home.loading')}</p>;
  return (
    <>
      <Categories
        categories={categories}
        chosen={category}
        onChoose={(code) => act({ do: 'category', category: code })}
      />
      <p className={styles.count} aria-live="polite">
        {t('home.results', { count: found.length })}
      </p>
      {found.length === 0 && (
        <div className={styles.none}>
          <strong>{t('home.none', { query })}</strong>
          <p>{t('home.noneText')}</p>
        </div>
      )}
      <ul className={styles.results}>
        {found.map((item) => (
          <li key={item.number}>
            <ItemButton
              item={item}
              category={category === undefined ? names.get(item.category) : undefined}
              onChoose={(number) => act({ do: 'choose', item: number })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Categories(props: {
  categories: Category[];
  chosen: CategoryCode | undefined;
  onChoose: (code: CategoryCode | undefined) => void;
}) {
  const { categories, chosen, onChoose } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <div className={styles.categories} role="group" aria-label={t('home.category')}>
      <button
        type="button"
        className={styles.category}
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        {t('home.all')}
      </button>
      {categories.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className={styles.category}
          data-category={code}
          aria-pressed={chosen === code}
          onClick={() => onChoose(chosen === code ? undefined : code)}
        >
          {localized(name)}
        </button>
      ))}
    </div>
  );
}
