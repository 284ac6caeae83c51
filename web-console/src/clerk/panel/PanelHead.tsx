import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { ClerkViewWork } from '../../protocol/generated';
import { PriorityTags } from '../parts/PriorityTags';
import { HandoverNote } from '../transfer/HandoverNote';
import styles from './Panel.module.css';

/** What the call is about, always in sight. */
export function PanelHead(props: {
  work: Pick<ClerkViewWork, 'call' | 'handover'>;
  /** More to be kept in sight. */
  children?: ReactNode;
}) {
  const { call, handover } = props.work;
  const { t } = useTranslation(['clerk', 'common']);
  const localized = useLocalized();
  return (
    <header className={styles.head}>
      <h2>
        <span className="tabular">{t('itemNumber', { number: call.item })}</span>{' '}
        {localized(call.itemName)}
      </h2>
      <p>
        {t('panel.permitCity', { city: localized(call.permitCity) })}
        {' · '}
        {t(`common:ApplicantKind.${call.applicant}`)} <PriorityTags call={call} />
      </p>
      <HandoverNote handover={handover} />
      {props.children}
    </header>
  );
}
