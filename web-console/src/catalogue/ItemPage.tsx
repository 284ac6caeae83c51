import { EditOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import { type Category, catalogue, type City } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { WayBack } from '../shell/WayBack';
import { catalogueApi, type ItemModes } from './api';
import { CityChoice } from './CityChoice';
import { History } from './History';
import { ItemDrawer } from './ItemDrawer';
import styles from './ItemPage.module.css';
import { Sheet } from './Sheet';

interface Item {
  categories: Category[];
  cities: City[];
  modes: ItemModes | undefined;
}

/** One item: what it is everywhere, and one city's sheet and its history. */
export function ItemPage() {
  const { t } = useTranslation('catalogue');
  const { number = '', city = '' } = useParams();
  const load = useCallback(() => fetchItem(Number(number)), [number]);
  const item = useResource(load);
  return (
    <section className={styles.page} data-testid="catalogue-item">
      <WayBack to={`/manager/catalogue?city=${city}`}>{t('back')}</WayBack>
      {item.state === 'failed' && <ProblemNotice problem={item.problem} />}
      {item.state === 'loading' && <Loading />}
      {item.data !== undefined && (
        <Known key={`${number}-${city}`} {...item.data} city={city} onChanged={item.reload} />
      )}
    </section>
  );
}

interface KnownProps extends Item {
  city: CityCode;
  onChanged: () => void;
}

function Known({ modes, categories, cities, city, onChanged }: KnownProps) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const known = cities.find(({ code }) => code === city);
  if (modes === undefined || known === undefined) {
    return <p role="status">{t('unknown')}</p>;
  }
  const { item } = modes.item;
  const here = `/manager/catalogue/${item.number}`;
  const tab = pathname.endsWith('/history') ? 'history' : 'sheet';
  const goTo = (code: CityCode, chosen: string) =>
    void navigate(`${here}/${code}${chosen === 'history' ? '/history' : ''}`);
  return (
    <>
      <title>{t('itemTitle', { name: localized(item.name) })}</title>
      <ItemHead modes={modes} categories={categories} city={city} onChanged={onChanged} />
      <CityChoice
        cities={cities}
        modes={modes}
        chosen={city}
        onChoose={(code) => goTo(code, tab)}
      />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => goTo(city, chosen)}
        destroyOnHidden
        items={[
          {
            key: 'sheet',
            label: t('tabs.sheet'),
            children: (
              <Sheet item={item} categories={categories} city={known} onChanged={onChanged} />
            ),
          },
          {
            key: 'history',
            label: t('tabs.history'),
            children: (
              <History
                key={modes.item.version}
                item={item.number}
                city={known}
                categories={categories}
              />
            ),
          },
        ]}
      />
    </>
  );
}

interface HeadProps {
  modes: ItemModes;
  categories: Category[];
  city: CityCode;
  onChanged: () => void;
}

/** What the item is in every city. */
function ItemHead({ modes, categories, city, onChanged }: HeadProps) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const { item } = modes.item;
  const whatIf = `/manager/what-if?item=${item.number}&city=${city}`;
  const category = categories.find(({ code }) => code === item.category);
  const facts = [
    t('number', { number: item.number }),
    category === undefined ? item.category : localized(category.name),
    ...(item.frequent ? [t('frequent.yes')] : []),
  ];
  return (
    <header className={styles.head}>
      <div>
        <h1>{localized(item.name)}</h1>
        <p>{facts.join(t('dot'))}</p>
      </div>
      <div className={styles.actions}>
        <Button
          icon={<QuestionCircleOutlined />}
          href={whatIf}
          onClick={(event) => {
            event.preventDefault();
            void navigate(whatIf);
          }}
        >
          {t('whatIf')}
        </Button>
        <Button
          icon={<EditOutlined />}
          data-testid="catalogue-edit-item"
          onClick={() => setEditing(true)}
        >
          {t('editItem')}
        </Button>
      </div>
      {editing && (
        <ItemDrawer
          details={modes.item}
          categories={categories}
          onSaved={() => {
            setEditing(false);
            onChanged();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </header>
  );
}

async function fetchItem(number: number): Promise<Item> {
  const [categories, cities, modes] = await Promise.all([
    catalogue.categories(),
    catalogue.cities(),
    Number.isInteger(number) ? catalogueApi.modesOf(number) : undefined,
  ]);
  return { categories, cities, modes };
}
