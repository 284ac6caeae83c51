import { Alert, App, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { LocalizedField } from '../editing/LocalizedField';
import { newer } from '../editing/newer';
import { useEdit } from '../editing/useEdit';
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
  const { number } = details.item;
  const edit = useEdit<Values, ItemDetails>({
    opened: details,
    toForm: (kept = details) => valuesOf(kept),
    newer: (known) => newer(known, () => catalogueApi.modesOf(number).then((modes) => modes?.item)),
  });
  const { basis = details, attempt, typed, formProps, drawerProps } = edit;

  const send = async () => {
    const values = await typed();
    if (values === undefined) return;
    const content = { ...values, pinyin: pinyinOf(values, basis), version: basis.version };
    const saved = await attempt(() => catalogueApi.editItem(number, content));
    if (saved === undefined) return;
    void message.success(t('savedItem', { name: localized(saved.item.name) }));
    onSaved();
  };
  return (
    <EditDrawer
      open
      title={t('editItemTitle', { number })}
      width={760}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Alert type="info" showIcon title={t('everywhere')} style={{ marginBlockEnd: 16 }} />
      <Form<Values> {...formProps}>
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
