import styles from './Keypad.module.css';

const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters on the glass, for kiosks without a keyboard and for pinyin on those with one. */
export function Keypad(props: {
  value: string;
  onChange: (value: string) => void;
  digits?: string;
  eraseLabel: string;
  clearLabel?: string;
}) {
  const { value, onChange, digits, eraseLabel, clearLabel } = props;
  const rows = digits === undefined ? LETTERS : [digits, ...LETTERS];
  return (
    <div className={styles.keypad}>
      {rows.map((row, index) => (
        <div key={row} className={styles.row}>
          {Array.from(row).map((key) => (
            <button
              key={key}
              type="button"
              className={styles.key}
              onClick={() => onChange(value + key)}
            >
              {key}
            </button>
          ))}
          {index === rows.length - 1 && (
            <>
              <button
                type="button"
                className={`${styles.key} ${styles.wide}`}
                aria-label={eraseLabel}
                onClick={() => onChange(Array.from(value).slice(0, -1).join(''))}
              >
                <EraseIcon />
              </button>
              {clearLabel !== undefined && (
                <button
                  type="button"
                  className={`${styles.key} ${styles.wide}`}
                  onClick={() => onChange('')}
                >
                  {clearLabel}
                </button>
              )}
            </>
          )}
        </div>
      ))}
    </div>
  );
}

/** The key that takes the last letter back, drawn as on every keyboard. */
function EraseIcon() {
  return (
    <svg className={styles.erase} viewBox="0 0 32 24" aria-hidden>
      <path d="M11 3h18v18H11L3 12zM16 8l8 8m0-8l-8 8" />
    </svg>
  );
}
