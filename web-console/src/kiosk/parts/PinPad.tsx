import { useTranslation } from 'react-i18next';
import styles from './PinPad.module.css';

/** Digits of a PIN. */
export const PIN_LENGTH = 6;

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/**
 * Large digits for a PIN. What was typed is nowhere to be seen, and the clerk who sees this screen does not see what is
 * touched either: the whole pad is black in the shared picture.
 */
export function PinPad(props: {
  typed: string;
  disabled: boolean;
  onType: (typed: string) => void;
}) {
  const { typed, disabled, onType } = props;
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles.pad} data-private data-testid="kiosk-pin">
      <p
        className={styles.dots}
        role="status"
        aria-label={t('vouch.typed', { typed: typed.length, all: PIN_LENGTH })}
      >
        {Array.from({ length: PIN_LENGTH }, (_, place) => (
          <span key={place} data-typed={place < typed.length} />
        ))}
      </p>
      <div className={styles.keys}>
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            className={styles.key}
            disabled={disabled}
            onClick={() => onType(typed + digit)}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          className={`${styles.key ?? ''} ${styles.erase ?? ''}`}
          disabled={disabled || typed === ''}
          onClick={() => onType(typed.slice(0, -1))}
        >
          {t('vouch.erase')}
        </button>
      </div>
    </div>
  );
}
