import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import {
  Button,
  Checkbox,
  Form,
  type FormListFieldData,
  type FormListOperation,
  Input,
  InputNumber,
  Select,
} from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalizedField } from '../editing/LocalizedField';
import { useLocalized } from '../i18n/language';
import type { Localized, MaterialForm } from '../protocol/generated';
import styles from './Fields.module.css';
import { newMaterial } from './sheetContent';

const LIST = 'materials';
/** As many as the server takes. */
const MOST = 60;
const FORMS: readonly MaterialForm[] = ['PAPER', 'ELECTRONIC', 'PAPER_OR_ELECTRONIC'];

/** What the applicant brings: to add, remove and put in order. */
export function MaterialsField() {
  return (
    <Form.List name={LIST}>
      {(fields, operation) => <Materials fields={fields} operation={operation} />}
    </Form.List>
  );
}

interface MaterialsProps {
  fields: FormListFieldData[];
  operation: FormListOperation;
}

function Materials({ fields, operation }: MaterialsProps) {
  const { t } = useTranslation('catalogue');
  const focus = useFocusLater();
  const add = () => {
    operation.add(newMaterial());
    focus(`${LIST}_${fields.length}_name_zh`);
  };
  return (
    <fieldset className={styles.materials}>
      <legend>{t('materialsOf', { count: fields.length })}</legend>
      <p className={styles.hint}>{t('rules.materials')}</p>
      <ol>
        {fields.map(({ key, name }) => (
          <MaterialFields
            key={key}
            at={name}
            last={name === fields.length - 1}
            idOf={(part) => `material-${key}-${part}`}
            onMove={(by) => {
              operation.move(name, name + by);
              focus(`material-${key}-${by < 0 ? 'up' : 'down'}`, `material-${key}-remove`);
            }}
            onRemove={() => {
              operation.remove(name);
              focus('material-add');
            }}
          />
        ))}
      </ol>
      <Button
        id="material-add"
        icon={<PlusOutlined />}
        disabled={fields.length >= MOST}
        data-testid="catalogue-add-material"
        onClick={add}
      >
        {t('material.add')}
      </Button>
    </fieldset>
  );
}

interface Props {
  /** Its place, from 0. */
  at: number;
  last: boolean;
  idOf: (part: 'up' | 'down' | 'remove') => string;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function MaterialFields({ at, last, idOf, onMove, onRemove }: Props) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  const name = Form.useWatch<Localized | undefined>([LIST, at, 'name']);
  const typed = name === undefined ? '' : localized(name).trim();
  const called = typed === '' ? t('material.unnamed') : typed;
  const number = at + 1;
  return (
    <li className={styles.material} data-testid="catalogue-material">
      <div className={styles.head}>
        <h3>{t('material.head', { number, name: called })}</h3>
        <Button
          id={idOf('up')}
          size="small"
          icon={<ArrowUpOutlined />}
          disabled={at === 0}
          aria-label={t('material.up', { name: called })}
          title={t('material.up', { name: called })}
          onClick={() => onMove(-1)}
        />
        <Button
          id={idOf('down')}
          size="small"
          icon={<ArrowDownOutlined />}
          disabled={last}
          aria-label={t('material.down', { name: called })}
          title={t('material.down', { name: called })}
          onClick={() => onMove(1)}
        />
        <Button
          id={idOf('remove')}
          size="small"
          danger
          icon={<DeleteOutlined />}
          aria-label={t('material.remove', { name: called })}
          title={t('material.remove', { name: called })}
          onClick={onRemove}
        />
      </div>
      <Form.Item name={[at, 'id']} hidden>
        <Input />
      </Form.Item>
      <LocalizedField name={[at, 'name']} within={[LIST]} label={t('material.name')} required />
      <LocalizedField
        name={[at, 'requirement']}
        within={[LIST]}
        label={t('material.requirement')}
        long
      />
      <LocalizedField
        name={[at, 'acceptanceStandard']}
        within={[LIST]}
        label={t('material.acceptanceStandard')}
        long
      />
      <div className={styles.row}>
        <Papers name={[at, 'originals']} label={t('material.originals')} />
        <Papers name={[at, 'copies']} label={t('material.copies')} />
        <Form.Item name={[at, 'form']} label={t('material.form')}>
          <Select options={FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'mayBeDeferred']} valuePropName="checked">
        <Checkbox>{t('material.deferrable')}</Checkbox>
      </Form.Item>
    </li>
  );
}

function Papers({ name, label }: { name: (string | number)[]; label: string }) {
  const { t } = useTranslation('catalogue');
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('rules.number') }]}>
      <InputNumber min={0} max={99} precision={0} style={{ inlineSize: '100%' }} />
    </Form.Item>
  );
}

/**
 * Puts the focus on the first of these elements that can have it, once they are drawn: a button that moved or vanished must
 * not throw those without a mouse back to the top of the page.
 */
function useFocusLater(): (...ids: string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = wanted.current
      .map((id) => document.getElementById(id))
      .find((element) => element !== null && !element.matches(':disabled'));
    wanted.current = [];
    found?.focus();
  });
  return (...ids) => {
    wanted.current = ids;
  };
}
