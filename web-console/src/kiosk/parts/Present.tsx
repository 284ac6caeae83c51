import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { answeredIn, onHoldSince } from '../../protocol/consult';
import type { CallViewPhase, Localized } from '../../protocol/generated';
import { supervisionOf } from '../../protocol/supervision';
import { useSupervisor } from '../useSupervisor';
import styles from '../screens/Call.module.css';

/** Names everybody who is there, by name and office, once there are others than the clerk. */
export function Present({ phase }: { phase: CallViewPhase }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const supervisor = useSupervisor(phase);
  const joined = onHoldSince(phase) === undefined ? answeredIn(phase)?.expert : undefined;
  if (phase.type !== 'Active' || (joined === undefined && supervisor === undefined)) return null;
  const person = (name: Localized, office: Localized) =>
    t('present.person', { name: localized(name), office: localized(office) });
  const people = [
    t('present.you'),
    person(phase.clerk.name, phase.clerk.office),
    ...(joined === undefined ? [] : [person(joined.name, joined.department)]),
    ...(supervisor === undefined
      ? []
      : [t(`present.supervisor.${supervisionOf(phase)?.mode ?? 'LISTEN'}`, supervisor)]),
  ];
  return (
    <p className={styles.present} role="status" data-testid="kiosk-present">
      {t('present.line', { people: people.join(t('present.separator')) })}
    </p>
  );
}
