import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type CatalogueItem, catalogue, type City } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { PageHead } from '../tables/PageHead';
import { type Places, placesApi, placesOf } from '../windows/places';
import { Answer } from './Answer';
import { type Circumstances, fromAddress, toAddress } from './circumstances';
import { CircumstancesForm } from './CircumstancesForm';
import { CityMatrix } from './CityMatrix';
import { useAnswers } from './useAnswers';
import styles from './WhatIf.module.css';

/** What the page chooses from. */
export interface Choices {
  items: CatalogueItem[];
  cities: City[];
  places: Places;
}

/** Asks what a citizen would be told: about an item, at a kiosk, in all nine cities at once. */
export function WhatIfPage() {
  const { t } = useTranslation('whatif');
  const choices = useResource(fetchChoices);
  return (
    <section data-testid="what-if">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')} />
      {choices.state === 'failed' && <ProblemNotice problem={choices.problem} />}
      {choices.state === 'loading' && <Loading />}
      {choices.data !== undefined && <Question choices={choices.data} />}
    </section>
  );
}

function Question({ choices }: { choices: Choices }) {
  const { t } = useTranslation('whatif');
  const [search, setSearch] = useSearchParams();
  const circumstances = withDefaults(fromAddress(search), choices);
  const { answers, problem, current } = useAnswers(circumstances, choices.cities);
  const change = (next: Partial<Circumstances>) =>
    setSearch(toAddress({ ...circumstances, ...next }), { replace: true });
  const chosen = answers?.find(({ city }) => city.code === circumstances.city);
  return (
    <div className={styles.page}>
      <CircumstancesForm
        choices={choices}
        circumstances={circumstances}
        reported={kioskOf(circumstances, choices)?.devices ?? []}
        onChange={change}
      />
      <div className={styles.result} aria-busy={!current} aria-live="polite">
        {problem !== undefined && <ProblemNotice problem={problem} />}
        {circumstances.item === undefined && <Empty description={t('chooseItem')} />}
        {circumstances.kiosk === undefined && <Empty description={t('noKiosks')} />}
        {answers !== undefined && (
          <CityMatrix
            answers={answers}
            chosen={circumstances.city}
            onChoose={(city) => change({ city })}
          />
        )}
        {chosen !== undefined && (
          <Answer answer={chosen.answer} city={chosen.city} circumstances={circumstances} />
        )}
      </div>
    </div>
  );
}

/** A city and a kiosk to begin with, so that one chosen item is enough for an answer. */
function withDefaults(said: Circumstances, { cities, places }: Choices): Circumstances {
  const city = cities.find(({ code }) => code === said.city) ?? cities[0];
  const kiosk = kioskOf(said, { places }) ?? placesOf(places, 'kiosks')[0];
  return { ...said, city: city?.code, kiosk: kiosk?.id };
}

function kioskOf({ kiosk }: Circumstances, { places }: Pick<Choices, 'places'>) {
  return places.kiosks.find(({ id }) => id === kiosk);
}

async function fetchChoices(): Promise<Choices> {
  const [items, cities, places] = await Promise.all([
    catalogue.items(),
    catalogue.cities(),
    placesApi.all(),
  ]);
  return { items, cities, places };
}
