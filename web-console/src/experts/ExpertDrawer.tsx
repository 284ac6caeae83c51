import { App, Form, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { LocalizedField } from '../editing/LocalizedField';
import { newerOfAll } from '../editing/newer';
import { useEdit } from '../editing/useEdit';
import { useLocalized } from '../i18n/language';
import type { CategoryCode, CityCode, Localized, StaffId } from '../protocol/generated';
import { type Expert, expertsApi } from './api';
import type { Known } from './useKnown';

interface Props {
  /** Who is edited; absent for somebody new. */
  expert: Expert | undefined;
  known: Known;
  /** Clerks who are no experts yet. */
  others: readonly StaffId[];
  onSaved: () => void;
  onClose: () => void;
}

interface ExpertForm {
  id: StaffId | undefined;
  permitCity: CityCode | undefined;
  department: Localized;
  categories: CategoryCode[];
  items: number[];
  /** Absent while there is no field for it. */
  disabled?: boolean;
}

const toForm = (expert: Expert | undefined): ExpertForm => ({
  id: expert?.id,
  permitCity: expert?.permitCity,
  department: expert?.department ?? { zh: '', en: '' },
  categories: expert?.categories ?? [],
  items: expert?.items ?? [],
  disabled: expert?.disabled ?? false,
});

/** Makes a clerk an expert, or changes one. When somebody else saved first, nothing typed here is lost. */
export function ExpertDrawer({ expert, known, others, onSaved, onClose }: Props) {
  const { t } = useTranslation('experts');
  const { message } = App.useApp();
  const { basis, attempt, typed, formProps, drawerProps } = useEdit<ExpertForm, Expert>({
    opened: expert,
    toForm,
    newer: (kept) => newerOfAll(kept, expertsApi.all),
  });
  const send = async () => {
    const values = await typed();
    if (values === undefined) return;
    const { id = expert?.id, permitCity, disabled = false, ...rest } = values;
    if (id === undefined || permitCity === undefined) return;
    const edit = { ...rest, permitCity, disabled, version: basis?.version ?? 0 };
    const saved = await attempt(async () => {
      await (basis === undefined ? expertsApi.add(id, edit) : expertsApi.change(id, edit));
      return true;
    });
    if (saved === undefined) return;
    void message.success(t('saved', { name: known.person(id) }));
    onSaved();
  };
  return (
    <EditDrawer
      open
      title={expert === undefined ? t('add') : known.person(expert.id)}
      width={480}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      {drawerProps.problem?.code === 'EDIT_CONFLICT' && expert === undefined && (
        <p>{t('already')}</p>
      )}
      <Form<ExpertForm> {...formProps}>
        {expert === undefined && <PersonField known={known} others={others} />}
        <KnowledgeFields known={known} />
        {expert !== undefined && (
          <Form.Item
            name="disabled"
            label={t('disabled')}
            extra={t('disabledAbout')}
            valuePropName="checked"
          >
            <Switch />
          </Form.Item>
        )}
      </Form>
    </EditDrawer>
  );
}

function PersonField({ known, others }: Pick<Props, 'known' | 'others'>) {
  const { t } = useTranslation('experts');
  return (
    <Form.Item
      name="id"
      label={t('person')}
      extra={t('personAbout')}
      rules={[{ required: true, message: t('needed') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={others.map((id) => ({ value: id, label: `${known.person(id)} · ${id}` }))}
      />
    </Form.Item>
  );
}

function KnowledgeFields({ known }: Pick<Props, 'known'>) {
  const { t } = useTranslation('experts');
  const localized = useLocalized();
  return (
    <>
      <Form.Item
        name="permitCity"
        label={t('city')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <Select
          options={known.cities.map(({ code, name }) => ({ value: code, label: localized(name) }))}
        />
      </Form.Item>
      <LocalizedField name={['department']} label={t('department')} required />
      <Form.Item name="categories" label={t('categories')} extra={t('knowsAbout')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={known.categories.map(({ code, name }) => ({
            value: code,
            label: localized(name),
          }))}
        />
      </Form.Item>
      <Form.Item name="items" label={t('items')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={known.items.map(({ number, name }) => ({
            value: number,
            label: `${number} ${localized(name)}`,
          }))}
        />
      </Form.Item>
    </>
  );
}
