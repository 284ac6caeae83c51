import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { joinedIn } from '../../protocol/consult';
import type { CallViewPhase, Localized } from '../../protocol/generated';
import { supervisionOf } from '../../protocol/supervision';
import { useSupervisor } from '../useSupervisor';
import styles from './Present.module.css';

const PLACE = '|';

/** Names everybody who is there, by name and office, once there are others than the clerk. */
export function Present({ phase }: { phase: CallViewPhase }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const supervisor = useSupervisor(phase);
  const joined = joinedIn(phase);
  if (phase.type !== 'Active' || (joined.length === 0 && supervisor === undefined)) return null;
  const person = (name: Localized, office: Localized) =>
    t('present.person', { name: localized(name), office: localized(office) });
  const people = [
    t('present.you'),
    person(phase.clerk.name, phase.clerk.office),
    ...joined.map(({ expert }) => person(expert.name, expert.department)),
    ...(supervisor === undefined
      ? []
      : [t(`present.supervisor.${supervisionOf(phase)?.mode ?? 'LISTEN'}`, supervisor)]),
  ];
  // Around the people, each of whom stays in one line: name and office belong together.
  const [before, after] = t('present.line', { people: PLACE }).split(PLACE);
  return (
    <p className={styles.present} role="status" data-testid="kiosk-present">
      {before}
      {people.map((each, index) => (
        <Fragment key={each}>
          {index > 0 && t('present.separator')}
          <span>{each}</span>
        </Fragment>
      ))}
      {after}
    </p>
  );
}
