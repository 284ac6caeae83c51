import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Localized, MaterialForm, MaterialId, MaterialState } from '../../protocol/generated';
import styles from './MaterialList.module.css';
import { PaperPicture } from './PaperPicture';

/** A material as an item's sheet or a ticket's notice names it. */
export interface ListedMaterial {
  readonly id: MaterialId;
  readonly name: Localized;
  readonly requirement: Localized;
  readonly acceptanceStandard?: Localized;
  readonly originals: number;
  readonly copies: number;
  readonly form?: MaterialForm;
  readonly mayBeDeferred: boolean;
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
            <Standard text={material.acceptanceStandard} />
            <Seen state={material.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Amount({ material }: { material: ListedMaterial }) {
  const { t } = useTranslation('kiosk');
  const { originals, copies, form, mayBeDeferred } = material;
  const pieces = [
    originals > 0 && t('material.originals', { count: originals }),
    copies > 0 && t('material.copies', { count: copies }),
  ].filter((piece) => piece !== false);
  return (
    <span className={styles.amount}>
      {form && <span className={styles.tag}>{t(`material.${form}`)}</span>}
      {mayBeDeferred && <span className={styles.tag}>{t('material.deferred')}</span>}
      {pieces.length > 0 && <span>{pieces.join(t('join.dot'))}</span>}
    </span>
  );
}

/** What the counter looks at when it takes the material; not every sheet says so. */
function Standard({ text }: { text: Localized | undefined }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const standard = text && localized(text);
  if (!standard) return null;
  return <span className={styles.standard}>{t('material.standard', { standard })}</span>;
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
