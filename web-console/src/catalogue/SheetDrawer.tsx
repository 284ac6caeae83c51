import { App, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { useConflict } from '../editing/useConflict';
import { useSaving } from '../editing/useSaving';
import { validated } from '../editing/validated';
import { useLocalized } from '../i18n/language';
import type { CatalogueItem, Category, City, ItemSheet } from '../rest/catalogue';
import { catalogueApi, type FieldChange, type SheetContent, type VersionEntry } from './api';
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

/** What somebody else saved while this was being edited. */
interface Theirs {
  sheet: ItemSheet;
  entry: VersionEntry;
  changes: FieldChange[];
}

/** Edits what a city publishes of an item; every save that changes something is a new version. */
export function SheetDrawer({ item, categories, city, sheet, onSaved, onClose }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const { message } = App.useApp();
  const [form] = Form.useForm<SheetContent>();
  const [basis, setBasis] = useState(sheet);
  const [dirty, setDirty] = useState(false);
  const { saving, problem, save, forget } = useSaving();
  const { setTheirs, conflict: conflictOf } = useConflict<Theirs>(problem, forget);

  const send = async () => {
    const content = await validated(form);
    if (content === undefined) return;
    // The field is there only while the sheet is demo data.
    const demo = sheet?.demo === true && content.demo;
    const edit = { ...content, demo, basedOn: basis?.version ?? null };
    const saved = await save(() => catalogueApi.editSheet(item.number, city.code, edit));
    if (saved === undefined) {
      setTheirs(await newer(item.number, city, basis));
      return;
    }
    void message.success(t('saved', { name: localized(item.name), city: localized(city.name) }));
    onSaved();
  };
  const conflict = conflictOf({
    about: ({ entry, changes }) => ({
      by: entry.changedBy,
      at: entry.changedAt,
      details: <Differences changes={changes} categories={categories} />,
    }),
    takeTheirs: (their) => {
      form.setFieldsValue(contentOf(their.sheet));
      setBasis(their.sheet);
      setDirty(false);
    },
    keepMine: (their) => {
      setBasis(their.sheet);
      setDirty(true);
    },
  });
  return (
    <EditDrawer
      open
      title={t('editTitle', { name: localized(item.name), city: localized(city.name) })}
      width={1120}
      dirty={dirty}
      saving={saving}
      problem={problem}
      conflict={conflict}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<SheetContent>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={sheet === undefined ? emptyContent() : contentOf(sheet)}
        onValuesChange={() => setDirty(true)}
      >
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
): Promise<Theirs | undefined> {
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
    return { sheet, entry, changes };
  } catch {
    // The notice of the failed save stays; saving again asks again.
    return undefined;
  }
}
