import { EditOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import {
  catalogue,
  type CatalogueItem,
  type Category,
  type City,
  type ItemSheet,
} from '../rest/catalogue';
import { ProblemError } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import styles from './Sheet.module.css';
import { SheetDrawer } from './SheetDrawer';
import { SheetView } from './SheetView';

interface Props {
  item: CatalogueItem;
  categories: readonly Category[];
  city: City;
  onChanged: () => void;
}

/** What a city publishes of an item, to read and to edit. */
export function Sheet({ item, categories, city, onChanged }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const [editing, setEditing] = useState(false);
  const load = useCallback(() => fetchSheet(item.number, city.code), [item.number, city.code]);
  const resource = useResource(load);
  if (resource.state === 'failed') return <ProblemNotice problem={resource.problem} />;
  if (resource.state === 'loading') return <Loading />;
  const sheet = resource.data;
  return (
    <div className={styles.sheet}>
      {sheet === undefined ? (
        <Empty description={t('notPublished', { city: localized(city.name) })}>
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('publish')}
          </Button>
        </Empty>
      ) : (
        <>
          <Button
            type="primary"
            className={styles.edit ?? ''}
            icon={<EditOutlined />}
            data-testid="catalogue-edit-sheet"
            onClick={() => setEditing(true)}
          >
            {t('editSheet')}
          </Button>
          <SheetView sheet={sheet} />
        </>
      )}
      {editing && (
        <SheetDrawer
          item={item}
          categories={categories}
          city={city}
          sheet={sheet}
          onSaved={() => {
            setEditing(false);
            resource.reload();
            onChanged();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}

/** The sheet in force; none when the city has not published the item. */
export async function fetchSheet(item: number, city: CityCode): Promise<ItemSheet | undefined> {
  try {
    return await catalogue.sheet(item, city);
  } catch (problem) {
    if (problem instanceof ProblemError && problem.code === 'NOT_FOUND') return undefined;
    throw problem;
  }
}
