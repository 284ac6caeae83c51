import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Localized, MaterialId, MaterialState } from '../../protocol/generated';
import type { MaterialForm } from '../../rest/catalogue';
import styles from './MaterialList.module.css';
import { PaperPicture } from './PaperPicture';

/** A material as an item's sheet or a ticket's notice names it. */
export interface ListedMaterial {
  readonly id: MaterialId;
  readonly name: Localized;
  readonly requirement: Localized;
  readonly originals: number;
  readonly copies: number;
  readonly form?: MaterialForm;
  readonly mayBeDeferred?: boolean;
  readonly state?: MaterialState;
}

/** What to bring or lay ready, with what a clerk has already seen of it. */
export function MaterialList({ materials }: { materials: readonly ListedMaterial[] }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  if (materials.length === 0) return <p>{t('item.noMaterials')}</p>;
  return (
    <ul className={styles.list}>
      {materials.map((material) => (
        <li key={material.id} className={styles.material} data-material={material.id}>
          <PaperPicture className={styles.picture} form={material.form ?? 'PAPER'} />
          <div className={styles.body}>
            <span className={styles.name}>{localized(material.name)}</span>
            <Amount material={material} />
            <span className={styles.requirement}>{localized(material.requirement)}</span>
            <Seen state={material.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Amount({ material }: { material: ListedMaterial }) {
  const { t } = useTranslation('kiosk');
  const { originals, copies, form, mayBeDeferred = false } = material;
  const parts = [
    form && t(`material.${form}`),
    originals > 0 && t('material.originals', { count: originals }),
    copies > 0 && t('material.copies', { count: copies }),
    mayBeDeferred && t('material.deferred'),
  ].filter((part) => typeof part === 'string');
  return <span className={styles.amount}>{parts.join(t('join.dot'))}</span>;
}

/** Only what somebody has looked at is worth a line. */
function Seen({ state }: { state: MaterialState | undefined }) {
  const { t } = useTranslation('kiosk');
  switch (state) {
    case undefined:
    case 'NOT_SEEN':
      return null;
    case 'IN_ORDER':
      return (
        <span className={styles.state} data-state={state}>
          <CheckCircleFilled aria-hidden /> {t('ticket.seen')}
        </span>
      );
    case 'INCOMPLETE':
    case 'MISSING':
      return (
        <span className={styles.state} data-state={state}>
          <ExclamationCircleFilled aria-hidden />
          {t(state === 'MISSING' ? 'ticket.missing' : 'ticket.incomplete')}
        </span>
      );
  }
}
