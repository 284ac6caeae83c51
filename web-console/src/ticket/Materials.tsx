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
  const pieces = usePieces();
  const localized = useLocalized();
  return (
    <ul className={styles.materials} data-testid="ticket-materials">
      {materials.map((material) => (
        <li key={material.id} className={styles.material} data-state={material.state}>
          <span className={styles.sign} aria-hidden>
            {SIGNS[material.state]}
          </span>
          <span className={styles.what}>
            <strong>{localized(material.name)}</strong>
            <span>{pieces(material)}</span>
            <span>{localized(material.requirement)}</span>
          </span>
          <span className={styles.state}>{t(`MaterialState.${material.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
