import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import type { Newer } from '../editing/newer';
import { useEdit } from '../editing/useEdit';
import { useLocalized } from '../i18n/language';
import type { CatalogueItem, Category, City, ItemSheet } from '../rest/catalogue';
import { catalogueApi, type SheetContent } from './api';
import { Differences } from './Differences';
import { fetchSheet } from './Sheet';
import { contentOf, emptyContent } from './sheetContent';
import { SheetFields } from './SheetFields';

interface Props {
  item: CatalogueItem;
  categories: readonly Category[];
  city: City;
  /** What is edited; absent when the city publishes the item for the first time. */
  sheet: ItemSheet | undefined;
  onSaved: () => void;
  onClose: () => void;
}

/** Edits what a city publishes of an item; every save that changes something is a new version. */
export function SheetDrawer({ item, categories, city, sheet, onSaved, onClose }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const { message } = App.useApp();
  const { basis, attempt, typed, formProps, drawerProps } = useEdit<SheetContent, ItemSheet>({
    opened: sheet,
    toForm: (kept) => (kept === undefined ? emptyContent() : contentOf(kept)),
    newer: (known) => newer(item.number, city, known, categories),
  });

  const send = async () => {
    const content = await typed();
    if (content === undefined) return;
    // The field is there only while the sheet is demo data.
    const demo = sheet?.demo === true && content.demo;
    const edit = { ...content, demo, basedOn: basis?.version ?? null };
    const saved = await attempt(() => catalogueApi.editSheet(item.number, city.code, edit));
    if (saved === undefined) return;
    void message.success(t('saved', { name: localized(item.name), city: localized(city.name) }));
    onSaved();
  };
  return (
    <EditDrawer
      open
      title={t('editTitle', { name: localized(item.name), city: localized(city.name) })}
      width={1120}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<SheetContent> {...formProps}>
        <SheetFields demo={sheet?.demo === true} />
      </Form>
    </EditDrawer>
  );
}

/** What is in force now, when that is not what the edit was made from. */
async function newer(
  item: number,
  city: City,
  basis: ItemSheet | undefined,
  categories: readonly Category[],
): Promise<Newer<ItemSheet> | undefined> {
  try {
    const [sheet, versions] = await Promise.all([
      fetchSheet(item, city.code),
      catalogueApi.versions(item, city.code),
    ]);
    const entry = versions.find(({ version }) => version === sheet?.version);
    if (sheet === undefined || entry === undefined || sheet.version === basis?.version) {
      return undefined;
    }
    const changes =
      basis === undefined ? [] : await catalogueApi.differences(basis.version, sheet.version);
    const details = <Differences changes={changes} categories={categories} />;
    return { kept: sheet, by: entry.changedBy, at: entry.changedAt, details };
  } catch {
    // The notice of the failed save stays; saving again asks again.
    return undefined;
  }
}
