import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import type { Category } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { catalogueApi, type FieldChange } from './api';
import type { Compared } from './compared';
import { Differences } from './Differences';
import styles from './History.module.css';

interface Props {
  compared: Compared;
  categories: readonly Category[];
}

/** Two versions side by side, in what they differ. */
export function Comparison({ compared: { from, to }, categories }: Props) {
  const { t } = useTranslation('catalogue');
  const { stamp } = useFormats();
  const load = useCallback(
    () => catalogueApi.differences(from.version, to.version),
    [from.version, to.version],
  );
  const differences = useResource(load);
  const changes = [...(differences.data ?? []), ...demoChange({ from, to })];
  return (
    <section className={styles.comparison} aria-live="polite">
      <h2>
        {t('history.compared', {
          from: from.revision,
          fromAt: stamp(from.changedAt),
          to: to.revision,
          toAt: stamp(to.changedAt),
        })}
      </h2>
      {differences.state === 'loading' && <Loading />}
      {differences.state === 'failed' && <ProblemNotice problem={differences.problem} />}
      {differences.state === 'ready' &&
        (changes.length === 0 ? (
          <p>{t('history.same')}</p>
        ) : (
          <Differences changes={changes} categories={categories} />
        ))}
    </section>
  );
}

/** Whether it is demo data is no field of the sheet, but people want to know when it ceased to be. */
function demoChange({ from, to }: Compared): FieldChange[] {
  return from.demo === to.demo
    ? []
    : [{ field: 'demo', material: null, before: String(from.demo), after: String(to.demo) }];
}
