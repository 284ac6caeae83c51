import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoMark } from '../editing/DemoMark';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { ItemSheet, Material } from '../rest/catalogue';
import { HandlingMarks } from './HandlingMarks';
import styles from './Sheet.module.css';
import { usePeriod } from './usePeriod';

/** A sheet to read: what the city says of the item, then what the applicant brings. */
export function SheetView({ sheet }: { sheet: ItemSheet }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const localized = useLocalized();
  const { money } = useFormats();
  const period = usePeriod();
  const devices = sheet.requiredDevices.map((device) => t(`common:DeviceKind.${device}`));
  const applicants = sheet.applicants.map((kind) => t(`common:ApplicantKind.${kind}`));
  return (
    <>
      <dl className={styles.facts}>
        <Fact label={t('columns.modes')}>
          <HandlingMarks modes={sheet.modes} />
        </Fact>
        <Fact label={t('columns.period')}>{period(sheet.promisedWorkingDays)}</Fact>
        <Fact label={t('columns.fee')}>
          {sheet.feeCents === 0 ? t('free') : money(sheet.feeCents)}
        </Fact>
        <Fact label={t('columns.devices')}>{devices.join(t('comma')) || t('noDevices')}</Fact>
        <Fact label={t('columns.applicants')}>{applicants.join(t('comma'))}</Fact>
        <Fact label={t('columns.revision')}>
          {t('revision', { number: sheet.revision })} {sheet.demo && <DemoMark />}
        </Fact>
        <Fact label={t('columns.legalBasis')} wide>
          {sheet.legalBasis || '–'}
        </Fact>
        <Fact label={t('columns.conditions')} wide>
          {localized(sheet.conditions) || '–'}
        </Fact>
        <Fact label={t('columns.procedure')} wide>
          {localized(sheet.procedure) || '–'}
        </Fact>
      </dl>
      <h2 className={styles.heading}>{t('materialsOf', { count: sheet.materials.length })}</h2>
      {sheet.materials.length === 0 ? (
        <Empty description={t('noMaterials')} />
      ) : (
        <Materials materials={sheet.materials} />
      )}
    </>
  );
}

function Fact({ label, wide = false, children }: FactProps) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface FactProps {
  label: string;
  /** A text and not a word. */
  wide?: boolean;
  children: ReactNode;
}

function Materials({ materials }: { materials: readonly Material[] }) {
  const { t } = useTranslation('catalogue');
  const localized = useLocalized();
  return (
    <div className={styles.scroll}>
      <table className={styles.materials}>
        <thead>
          <tr>
            <th scope="col">{t('material.number')}</th>
            <th scope="col">{t('material.name')}</th>
            <th scope="col">{t('material.requirement')}</th>
            <th scope="col">{t('material.acceptanceStandard')}</th>
            <th scope="col">{t('material.originals')}</th>
            <th scope="col">{t('material.copies')}</th>
            <th scope="col">{t('material.form')}</th>
            <th scope="col">{t('material.mayBeDeferred')}</th>
          </tr>
        </thead>
        <tbody>
          {materials.map((material, at) => (
            <tr key={material.id}>
              <td className="tabular">{at + 1}</td>
              <th scope="row">{localized(material.name)}</th>
              <td>{localized(material.requirement)}</td>
              <td>{localized(material.acceptanceStandard)}</td>
              <td className="tabular">{material.originals}</td>
              <td className="tabular">{material.copies}</td>
              <td>{t(`forms.${material.form}`)}</td>
              <td>{t(material.mayBeDeferred ? 'deferred.yes' : 'deferred.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
