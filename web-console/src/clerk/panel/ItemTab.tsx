import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { ItemSheet } from '../../rest/catalogue';
import styles from './Panel.module.css';
import { SheetState } from './SheetState';
import type { SheetResource } from './useItemSheet';

/** The item as this city handles it. */
export function ItemTab({ sheet }: { sheet: SheetResource }) {
  return <SheetState sheet={sheet}>{(data) => <Facts sheet={data} />}</SheetState>;
}

function Facts({ sheet }: { sheet: ItemSheet }) {
  const { t } = useTranslation(['clerk', 'common']);
  const { money } = useFormats();
  const localized = useLocalized();
  return (
    <dl className={styles.facts}>
      <Fact label={t('item.modes')}>
        {sheet.modes.map((mode) => (
          <Tag key={mode}>{t(`common:HandlingMode.${mode}`)}</Tag>
        ))}
      </Fact>
      <Fact label={t('item.period')}>
        {sheet.promisedWorkingDays === 0
          ? t('item.onTheSpot')
          : t('item.workingDays', { count: sheet.promisedWorkingDays })}
      </Fact>
      <Fact label={t('item.fee')}>
        {sheet.feeCents === 0 ? t('item.free') : money(sheet.feeCents)}
      </Fact>
      <Fact label={t('item.devices')}>
        {sheet.requiredDevices.length === 0
          ? t('item.noDevices')
          : sheet.requiredDevices.map((device) => (
              <Tag key={device}>{t(`common:DeviceKind.${device}`)}</Tag>
            ))}
      </Fact>
      <Fact label={t('item.conditions')}>{localized(sheet.conditions)}</Fact>
      <Fact label={t('item.procedure')}>{localized(sheet.procedure)}</Fact>
      <Fact label={t('item.legalBasis')}>{sheet.legalBasis}</Fact>
      <Fact label={t('item.version')}>
        {t('item.revision', { number: sheet.revision })}
        {sheet.demo && <Tag className={styles.tag ?? ''}>{t('item.demo')}</Tag>}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
