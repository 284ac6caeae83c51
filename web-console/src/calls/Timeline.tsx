import { useTranslation } from 'react-i18next';
import type { resources } from '../i18n/resources';
import { useFormats } from '../i18n/formats';
import type { PastStep } from './api';
import styles from './CallStory.module.css';
import type { Names } from './useNames';

type Known = keyof (typeof resources)['zh']['calls']['steps'];

/** Every step of a call: when, what, by whom. */
export function Timeline({ steps, names }: { steps: readonly PastStep[]; names: Names }) {
  const { t } = useTranslation('calls');
  const { exact } = useFormats();
  return (
    <section className={styles.part} aria-labelledby="call-steps">
      <h2 id="call-steps">{t('stepsTitle')}</h2>
      <ol className={styles.steps} data-testid="call-steps">
        {steps.map((step, index) => (
          <li key={index} data-who={step.who} data-command={step.command}>
            <time className={`${styles.time ?? ''} tabular`} dateTime={step.at}>
              {exact(step.at)}
            </time>
            <Command name={step.command} />
            <span className={styles.who}>
              {step.staff === null
                ? t(`who.${step.who}`)
                : t('whoNamed', { who: t(`who.${step.who}`), name: names.person(step.staff) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A step that this page does not know is shown as it is written. */
function Command({ name }: { name: string }) {
  const { t, i18n } = useTranslation('calls');
  return i18n.exists(`calls:steps.${name}`) ? t(`steps.${name as Known}`) : name;
}
