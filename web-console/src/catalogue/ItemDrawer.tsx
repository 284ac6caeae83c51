import { Alert, App, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { LocalizedField } from '../editing/LocalizedField';
import { useConflict } from '../editing/useConflict';
import { useSaving } from '../editing/useSaving';
import { validated } from '../editing/validated';
import { useLocalized } from '../i18n/language';
import type { CategoryCode, Localized } from '../protocol/generated';
import type { Category } from '../rest/catalogue';
import { catalogueApi, type ItemDetails } from './api';

interface Props {
  details: ItemDetails;
  categories: readonly Category[];
  onSaved: () => void;
  onClose: () => void;
}

interface Values {
  name: Localized;
  /** Empty lets the server make it from the name. */
  pinyin: string;
  category: CategoryCode;
  frequent: boolean;
}

/** Edits what an item is in all cities; a new name or category is a new version in each of them. */
export function ItemDrawer({ details, categories, onSaved, onClose }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [basis, setBasis] = useState(details);
  const [dirty, setDirty] = useState(false);
  const { saving, problem, save, forget } = useSaving();
  const { setTheirs, conflict: conflictOf } = useConflict<ItemDetails>(problem, forget);
  const { number } = details.item;

  const send = async () => {
    const values = await validated(form);
    if (values === undefined) return;
    const edit = { ...values, pinyin: pinyinOf(values, basis), version: basis.version };
    const saved = await save(() => catalogueApi.editItem(number, edit));
    if (saved === undefined) {
      setTheirs(await newer(number, basis));
      return;
    }
    void message.success(t('savedItem', { name: localized(saved.item.name) }));
    onSaved();
  };
  const conflict = conflictOf({
    about: ({ changedBy, changedAt }) => ({ by: changedBy, at: changedAt }),
    takeTheirs: (their) => {
      form.setFieldsValue(valuesOf(their));
      setBasis(their);
      setDirty(false);
    },
    keepMine: (their) => {
      setBasis(their);
      setDirty(true);
    },
  });
  return (
    <EditDrawer
      open
      title={t('editItemTitle', { number })}
      width={760}
      dirty={dirty}
      saving={saving}
      problem={problem}
      conflict={conflict}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Alert type="info" showIcon title={t('everywhere')} style={{ marginBlockEnd: 16 }} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={valuesOf(details)}
        onValuesChange={() => setDirty(true)}
      >
        <LocalizedField name={['name']} label={t('columns.name')} required />
        <Form.Item
          name="pinyin"
          label={t('fields.pinyin')}
          extra={t('rules.pinyin')}
          rules={[
            { pattern: /^(([a-z]+|[0-9]+)( ([a-z]+|[0-9]+))*)?$/, message: t('rules.pinyinWrong') },
          ]}
        >
          <Input maxLength={300} spellCheck={false} />
        </Form.Item>
        <Form.Item name="category" label={t('columns.category')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={categories.map(({ code, name }) => ({ value: code, label: localized(name) }))}
          />
        </Form.Item>
        <Form.Item name="frequent" valuePropName="checked">
          <Checkbox>{t('fields.frequent')}</Checkbox>
        </Form.Item>
      </Form>
    </EditDrawer>
  );
}

function valuesOf({ item }: ItemDetails): Values {
  return {
    name: item.name,
    pinyin: item.pinyin,
    category: item.category,
    frequent: item.frequent,
  };
}

/** The pinyin that was typed; a new name whose pinyin was left as it was gets one of its own. */
function pinyinOf({ name, pinyin }: Values, { item }: ItemDetails): string | null {
  const untouched = pinyin === item.pinyin && name.zh !== item.name.zh;
  return untouched || pinyin === '' ? null : pinyin;
}

/** The item as it is now, when that is not what the edit was made from. */
async function newer(number: number, basis: ItemDetails): Promise<ItemDetails | undefined> {
  const now = await catalogueApi.modesOf(number).catch(() => undefined);
  return now === undefined || now.item.version === basis.version ? undefined : now.item;
}
