import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { DeviceKind, ModuleState } from '../protocol/generated';
import { Mark, type Tone } from '../tables/Mark';
import type { ModuleLine } from './api';
import styles from './ModuleList.module.css';

/** The nine modules of DB 31117/Z 002-2025 §5.2.1.3. */
const MODULES: readonly DeviceKind[] = [
  'DISPLAY',
  'PRINTER',
  'ID_CARD_READER',
  'QR_SCANNER',
  'FACE_CAMERA',
  'DOCUMENT_CAMERA',
  'KEYBOARD',
  'MOUSE',
  'HOST',
];

const TONES: Record<ModuleState, Tone> = {
  PRESENT: 'ok',
  SIMULATED: 'wait',
  MISSING: 'plain',
  FAULT: 'stop',
};

/** How it is with every module of a kiosk; one that was never told of says so. */
export function ModuleList({ modules }: { modules: ModuleLine[] }) {
  const { t } = useTranslation(['kiosks', 'common']);
  return (
    <ul className={styles.modules} data-testid="modules">
      {MODULES.map((kind) => {
        const module = modules.find((each) => each.kind === kind);
        return (
          <li key={kind} data-testid={`module-${kind}`}>
            <span className={styles.kind}>{t(`common:DeviceKind.${kind}`)}</span>
            {module === undefined ? (
              <Mark tone="plain">{t('modules.untold')}</Mark>
            ) : (
              <ModuleFacts module={module} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ModuleFacts({ module }: { module: ModuleLine }) {
  const { t } = useTranslation('kiosks');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const { state, fault, since, checkedAt, facts } = module;
  const told = Object.values(facts).join(' · ');
  return (
    <>
      <Mark tone={TONES[state]}>{t(`modules.states.${state}`)}</Mark>
      <p className={styles.detail}>
        {t('modules.since', { since: stamp(since), checked: stamp(checkedAt) })}
        {told !== '' && ` · ${told}`}
      </p>
      {fault !== null && (
        <p className={styles.detail} data-fault={state === 'FAULT'}>
          {t(state === 'FAULT' ? 'modules.fault' : 'modules.lastFault', {
            fault: localized(fault.text),
            at: stamp(fault.at),
          })}
        </p>
      )}
    </>
  );
}
