import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlScope } from '../protocol/generated';
import styles from './Attendant.module.css';

/** The clerk asks to control the kiosk: the attendant answers yes for a citizen who cannot touch, and never no in his place. */
export function ControlAsked(props: {
  by: string;
  scope: ControlScope;
  onAgree: (scope: ControlScope) => void;
}) {
  const { by, scope, onAgree } = props;
  const { t } = useTranslation('attendant');
  const [said, setSaid] = useState(false);
  return (
    <section className={styles.asked} data-testid="attendant-control">
      <h2>{t(`control.${scope}`, { name: by })}</h2>
      <p>{t('control.text')}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          data-testid="attendant-control-said"
          checked={said}
          onChange={(event) => setSaid(event.target.checked)}
        />
        {t('control.said')}
      </label>
      <button
        type="button"
        className={styles.action}
        data-testid="attendant-control-agree"
        disabled={!said}
        onClick={() => onAgree(scope)}
      >
        {t('control.agree')}
      </button>
    </section>
  );
}
