import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { Mark, type Tone } from '../tables/Mark';
import type { CaptureState } from '../protocol/generated';
import type { Story } from './api';
import styles from './CallStory.module.css';

const TONES: Record<CaptureState, Tone> = { TAKEN: 'plain', ACCEPTED: 'ok', RETAKE: 'wait' };

/** That documents were taken, and when; what they show is for the clerk and the counter alone. */
export function Captures({ captures }: { captures: Story['captures'] }) {
  const { t } = useTranslation(['calls', 'common']);
  const { exact } = useFormats();
  return (
    <section className={styles.part} aria-labelledby="call-captures">
      <h2 id="call-captures">{t('captures.title')}</h2>
      <p className={styles.none}>{t(captures.length === 0 ? 'captures.none' : 'captures.about')}</p>
      <ul className={styles.steps}>
        {captures.map(({ takenAt, pages, state }, index) => (
          <li key={index}>
            <time className={`${styles.time ?? ''} tabular`} dateTime={takenAt}>
              {exact(takenAt)}
            </time>
            <span>{t('captures.pages', { count: pages })}</span>
            <Mark tone={TONES[state]}>{t(`common:CaptureState.${state}`)}</Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}
