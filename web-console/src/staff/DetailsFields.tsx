import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../editing/DateField';
import { useLocalized } from '../i18n/language';
import { type Choices, COVERS, type StaffRole } from './api';

/** The fields of a member of staff; which of them there are depends on the role. */
export function DetailsFields({ role, choices }: { role: StaffRole; choices: Choices }) {
  const { t } = useTranslation('staff');
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="nameZh" label={t('nameZh')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('nameEn')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="officeZh" label={t('officeZh')} extra={t('officeAbout')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="officeEn" label={t('officeEn')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('phone')}
        rules={[{ pattern: /^([0-9+][0-9 ()-]{4,23})?$/, message: t('phoneWrong') }]}
      >
        <Input inputMode="tel" />
      </Form.Item>
      {role !== 'MANAGER' && <WindowField role={role} choices={choices} />}
      {role === 'CLERK' && <ClerkFields choices={choices} />}
    </>
  );
}

function WindowField({ role, choices }: { role: StaffRole; choices: Choices }) {
  const { t } = useTranslation('staff');
  const localized = useLocalized();
  const kind = role === 'CLERK' ? 'VIRTUAL' : 'COUNTER';
  return (
    <Form.Item name="window" label={t('window')} rules={[{ required: true, message: t('needed') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.windows
          .filter((window) => window.kind === kind)
          .map(({ id, name }) => ({ value: id, label: localized(name) }))}
      />
    </Form.Item>
  );
}

function ClerkFields({ choices }: { choices: Choices }) {
  const { t } = useTranslation('staff');
  const localized = useLocalized();
  return (
    <>
      <Form.Item name="cover" label={t('cover')} rules={[{ required: true, message: t('needed') }]}>
        <Radio.Group
          options={COVERS.map((cover) => ({ value: cover, label: t(`covers.${cover}`) }))}
        />
      </Form.Item>
      <Form.Item name="skills" label={t('skills')} extra={t('skillsAbout')}>
        <Select
          mode="multiple"
          placeholder={t('allSkills')}
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.categories.map(({ code, name }) => ({
            value: code,
            label: localized(name),
          }))}
        />
      </Form.Item>
      <Form.Item name="qualifiedUntil" label={t('qualified')} extra={t('qualifiedAbout')}>
        <DateField />
      </Form.Item>
    </>
  );
}
