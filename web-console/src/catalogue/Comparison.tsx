import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import type { Category } from '../rest/catalogue';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import type { FieldChange, Revision } from './api';
import type { Compared } from './compared';
import { Differences } from './Differences';
import styles from './History.module.css';

interface Props<R extends Revision> {
  compared: Compared<R>;
  differences: (compared: Compared<R>) => Promise<FieldChange[]>;
  categories: readonly Category[];
}

/** Two versions side by side, in what they differ. */
export function Comparison<R extends Revision>(props: Props<R>) {
  const { compared, differences: load, categories } = props;
  const { from, to } = compared;
  const { t } = useTranslation('catalogue');
  const { stamp } = useFormats();
  const differences = useResource(useCallback(() => load({ from, to }), [load, from, to]));
  const changes = [...(differences.data ?? []), ...demoChange(compared)];
  return (
    <section className={styles.comparison} aria-live="polite">
      <h3>
        {t('history.compared', {
          from: from.revision,
          fromAt: stamp(from.changedAt),
          to: to.revision,
          toAt: stamp(to.changedAt),
        })}
      </h3>
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
function demoChange({ from, to }: Compared<Revision>): FieldChange[] {
  return from.demo === to.demo
    ? []
    : [{ field: 'demo', material: null, before: String(from.demo), after: String(to.demo) }];
}
