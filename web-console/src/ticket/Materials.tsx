import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { MaterialState, TicketViewNoticeMaterial } from '../protocol/generated';
import styles from './Materials.module.css';
import { usePieces } from './usePieces';

const SIGNS: Record<MaterialState, string> = {
  IN_ORDER: '✓',
  INCOMPLETE: '!',
  MISSING: '✕',
  NOT_SEEN: '',
};

/** The full material list of the one-time notice, with what was already seen of each. */
export function Materials({ materials }: { materials: TicketViewNoticeMaterial[] }) {
  const { t } = useTranslation('common');
  return (
    <ul className={styles.materials} data-testid="ticket-materials">
      {materials.map((material) => (
        <li key={material.id} className={styles.material} data-state={material.state}>
          <span className={styles.sign} aria-hidden>
            {SIGNS[material.state]}
          </span>
          <What material={material} />
          <span className={styles.state}>{t(`MaterialState.${material.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Tickets of an earlier version say neither form nor standard. */
function What({ material }: { material: TicketViewNoticeMaterial }) {
  const { t } = useTranslation('ticket');
  const pieces = usePieces();
  const localized = useLocalized();
  const { form, acceptanceStandard, mayBeDeferred } = material;
  const standard = acceptanceStandard && localized(acceptanceStandard);
  return (
    <span className={styles.what}>
      <strong>
        {localized(material.name)}
        {mayBeDeferred && <em className={styles.deferrable}>{t('deferrable')}</em>}
      </strong>
      <span>{[pieces(material), form && t(`forms.${form}`)].filter(Boolean).join(' · ')}</span>
      <span>{localized(material.requirement)}</span>
      {standard && <span>{t('standard', { standard })}</span>}
    </span>
  );
}
