import { Button, Checkbox, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { APPLICANTS, DEVICES } from '../catalogue/kinds';
import { search } from '../catalogue/search';
import { DateField } from '../editing/DateField';
import { useLocalized } from '../i18n/language';
import type { ApplicantKind, DeviceKind } from '../protocol/generated';
import type { CatalogueItem } from '../rest/catalogue';
import { type Place, type Places, placesOf } from '../windows/places';
import type { Circumstances } from './circumstances';
import styles from './WhatIf.module.css';
import type { Choices } from './WhatIfPage';

interface Props {
  choices: Choices;
  circumstances: Circumstances;
  /** What the chosen kiosk says it has. */
  reported: readonly DeviceKind[];
  onChange: (change: Partial<Circumstances>) => void;
}

/** What the answer depends on; every change is answered at once. */
export function CircumstancesForm({ choices, circumstances, reported, onChange }: Props) {
  const { t } = useTranslation(['whatif', 'common']);
  const { applicant, kiosk, clerks, at } = circumstances;
  const labelOf = useKioskLabels(choices.places);
  return (
    <Form layout="vertical" className={styles.form ?? ''} component="div">
      <ItemField items={choices.items} item={circumstances.item} onChange={onChange} />
      <Form.Item label={t('applicant')} htmlFor="what-if-applicant">
        <Select<ApplicantKind>
          id="what-if-applicant"
          value={applicant}
          options={APPLICANTS.map((value) => ({
            value,
            label: t(`common:ApplicantKind.${value}`),
          }))}
          onChange={(chosen) => onChange({ applicant: chosen })}
        />
      </Form.Item>
      <Form.Item label={t('kiosk')} htmlFor="what-if-kiosk">
        <Select
          id="what-if-kiosk"
          showSearch={{ optionFilterProp: 'label' }}
          options={placesOf(choices.places, 'kiosks').map((each) => ({
            value: each.id,
            label: labelOf(each),
          }))}
          {...(kiosk === undefined ? {} : { value: kiosk })}
          onChange={(chosen) => onChange({ kiosk: chosen })}
        />
      </Form.Item>
      <DevicesField devices={circumstances.devices} reported={reported} onChange={onChange} />
      <Form.Item label={t('clerks')} extra={t('clerksAbout')} htmlFor="what-if-clerks">
        <InputNumber
          id="what-if-clerks"
          min={0}
          max={1000}
          precision={0}
          placeholder={t('asNow')}
          value={clerks ?? null}
          style={{ inlineSize: '100%' }}
          onChange={(count) => onChange({ clerks: count ?? undefined })}
        />
      </Form.Item>
      <Form.Item label={t('at')} extra={t('atAbout')} htmlFor="what-if-at">
        <div className={styles.time}>
          <DateField
            id="what-if-at"
            by="minute"
            placeholder={t('now')}
            value={at ?? ''}
            onChange={(picked) => onChange({ at: picked === '' ? undefined : picked })}
          />
          <Button disabled={at === undefined} onClick={() => onChange({ at: undefined })}>
            {t('now')}
          </Button>
        </div>
      </Form.Item>
    </Form>
  );
}

interface ItemProps {
  items: readonly CatalogueItem[];
  item: number | undefined;
  onChange: (change: Partial<Circumstances>) => void;
}

/** Finds an item by its name, pinyin, initials or number. */
function ItemField({ items, item, onChange }: ItemProps) {
  const { t } = useTranslation('whatif');
  const localized = useLocalized();
  const [wanted, setWanted] = useState('');
  return (
    <Form.Item label={t('item')} htmlFor="what-if-item">
      <Select
        id="what-if-item"
        autoFocus={item === undefined}
        placeholder={t('itemPlaceholder')}
        showSearch={{ filterOption: false, onSearch: setWanted }}
        options={search(items, wanted).map(({ number, name }) => ({
          value: number,
          label: `${number} ${localized(name)}`,
        }))}
        {...(item === undefined ? {} : { value: item })}
        notFoundContent={t('noItem')}
        onChange={(chosen) => {
          setWanted('');
          onChange({ item: chosen });
        }}
      />
    </Form.Item>
  );
}

interface DevicesProps {
  devices: DeviceKind[] | undefined;
  reported: readonly DeviceKind[];
  onChange: (change: Partial<Circumstances>) => void;
}

/** What the kiosk has: as it reported, or as somebody imagines. */
function DevicesField({ devices, reported, onChange }: DevicesProps) {
  const { t } = useTranslation(['whatif', 'common']);
  return (
    <Form.Item label={t('devices')}>
      <Checkbox
        checked={devices === undefined}
        onChange={(event) =>
          onChange({ devices: event.target.checked ? undefined : [...reported] })
        }
      >
        {t('asReported', { count: reported.length })}
      </Checkbox>
      <div role="group" aria-label={t('devices')}>
        <Checkbox.Group<DeviceKind>
          className={styles.devices ?? ''}
          value={devices ?? [...reported]}
          options={DEVICES.map((value) => ({ value, label: t(`common:DeviceKind.${value}`) }))}
          onChange={(chosen) => onChange({ devices: chosen })}
        />
      </div>
    </Form.Item>
  );
}

/** A kiosk by its centre and name. */
function useKioskLabels(places: Places) {
  const localized = useLocalized();
  const centres = new Map(places.centres.map(({ id, name }) => [id, localized(name)]));
  return (kiosk: Place) => {
    const centre = 'centre' in kiosk ? centres.get(kiosk.centre) : undefined;
    return `${centre ?? ''} ${localized(kiosk.name)}`.trim();
  };
}
