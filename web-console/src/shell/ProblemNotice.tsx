import { useLocalized } from '../i18n/language';
import type { ToldProblem } from '../rest/problem';
import styles from './ProblemNotice.module.css';

/** What happened and what to do now. */
export function ProblemNotice({ problem }: { problem: ToldProblem }) {
  const localized = useLocalized();
  return (
    <p role="alert" className={styles.notice} data-problem={problem.code}>
      <strong>{localized(problem.text)}</strong>
      <span>{localized(problem.next)}</span>
    </p>
  );
}
