import { MinusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { StepResult, TestSheet } from './api/tests';
import { ContactConfirm } from './ContactConfirm';
import { GRADE_SIGNS } from './standings';
import styles from './TestDrawer.module.css';
import { useDetail } from './useDetail';
import { useWords } from './useWords';

/** Each step in its order: what it proves and by which clause, what came of it, and why. */
export function StepList({ sheet: { steps, line } }: { sheet: TestSheet }) {
  const { t } = useTranslation('dialtest');
  return (
    // In reach of the keyboard, for the list is longer than most screens.
    <ol className={styles.steps} tabIndex={0} aria-label={t('steps')}>
      {steps.map(({ step, clause, result }) => (
        <li
          key={step}
          className={styles.step}
          data-reached={result !== null}
          data-grade={result?.grade ?? 'NONE'}
          data-testid={`dial-test-step-${step}`}
        >
          <Sign result={result} />
          <div className={styles.about}>
            <b>{t(`step.${step}.name`)}</b>
            <span className={styles.muted}>{t(`step.${step}.proves`)}</span>
            {result && <Why result={result} />}
            {isToConfirm(result) && <ContactConfirm window={line.window} />}
            <span className={styles.muted}>{clause}</span>
          </div>
          {result ? <Figures result={result} /> : <span>{t('notReached')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Whether it is the contact data that somebody should look at. */
function isToConfirm(result: StepResult | null): boolean {
  return result?.fault === 'CONTACT_OLD' || result?.fault === 'CONTACT_DEVICES_CHANGED';
}

function Sign({ result }: { result: StepResult | null }) {
  const { t } = useTranslation('dialtest');
  if (result === null) return <MinusOutlined className={styles.sign} aria-hidden />;
  const { tone, icon } = GRADE_SIGNS[result.grade];
  return (
    <span
      className={styles.sign}
      data-tone={tone}
      role="img"
      aria-label={t(`grade.${result.grade}`)}
    >
      {icon}
    </span>
  );
}

function Why({ result: { fault, detail } }: { result: StepResult }) {
  const { t } = useTranslation('dialtest');
  const words = useDetail();
  return (
    <>
      {fault !== null && (
        <span>
          {t(`fault.${fault}.text`)} {t(`fault.${fault}.next`)}
        </span>
      )}
      {detail !== '' && <span className={styles.muted}>{words(detail)}</span>}
    </>
  );
}

function Figures({ result }: { result: StepResult }) {
  const { t } = useTranslation('dialtest');
  const { figure, took } = useWords();
  return (
    <div className={`${styles.figures ?? ''} tabular`}>
      <b>{figure(result) || t(`grade.${result.grade}`)}</b>
      <span className={styles.muted}>{took(result)}</span>
    </div>
  );
}
