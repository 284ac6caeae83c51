import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { LocalizedField } from '../editing/LocalizedField';
import type { HandlingMode } from '../protocol/generated';
import styles from './Fields.module.css';
import { APPLICANTS, DEVICES, MODES } from './kinds';
import { MaterialsField } from './MaterialsField';
import { modesAfter } from './sheetContent';

/** The fields of a sheet. */
export function SheetFields({ demo }: { demo: boolean }) {
  const { t } = useTranslation(['catalogue', 'common']);
  return (
    <>
      <Form.Item name="modes" label={t('columns.modes')} rules={[required(t('rules.modes'))]}>
        <ModesField />
      </Form.Item>
      <Form.Item
        name="applicants"
        label={t('columns.applicants')}
        rules={[required(t('rules.applicants'))]}
      >
        <Checkbox.Group
          options={APPLICANTS.map((value) => ({
            value,
            label: t(`common:ApplicantKind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="requiredDevices" label={t('columns.devices')} extra={t('rules.devices')}>
        <Checkbox.Group
          options={DEVICES.map((value) => ({ value, label: t(`common:DeviceKind.${value}`) }))}
        />
      </Form.Item>
      <div className={styles.row}>
        <Form.Item
          name="promisedWorkingDays"
          label={t('fields.period')}
          extra={t('rules.period')}
          rules={[required(t('rules.number'))]}
        >
          <InputNumber min={0} max={1000} precision={0} style={{ inlineSize: '100%' }} />
        </Form.Item>
        <Form.Item
          name="feeCents"
          label={t('fields.fee')}
          extra={t('rules.fee')}
          getValueProps={(cents?: number | null) => ({
            value: typeof cents === 'number' ? cents / 100 : cents,
          })}
          normalize={(yuan?: number | null) =>
            typeof yuan === 'number' ? Math.round(yuan * 100) : yuan
          }
          rules={[required(t('rules.number'))]}
        >
          <InputNumber min={0} max={100_000_000} precision={2} style={{ inlineSize: '100%' }} />
        </Form.Item>
        <Form.Item name="legalBasis" label={t('columns.legalBasis')}>
          <Input maxLength={300} />
        </Form.Item>
      </div>
      <LocalizedField name={['conditions']} label={t('columns.conditions')} long />
      <LocalizedField name={['procedure']} label={t('columns.procedure')} long />
      <MaterialsField />
      {demo && (
        <Form.Item name="demo" valuePropName="checked">
          <Checkbox>{t('data.stillDemo')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

interface ModesProps {
  /** Given by the form that this is a field of. */
  value?: HandlingMode[];
  onChange?: (modes: HandlingMode[]) => void;
}

function ModesField({ value = [], onChange, ...field }: ModesProps) {
  const { t } = useTranslation('common');
  return (
    <Checkbox.Group<HandlingMode>
      {...field}
      value={value}
      options={MODES.map((mode) => ({ value: mode, label: t(`HandlingMode.${mode}`) }))}
      onChange={(next) => onChange?.(modesAfter(value, next))}
    />
  );
}

/** Something must be chosen or given. */
function required(message: string) {
  return { required: true, message };
}
