import { CloseOutlined, LeftOutlined } from '@ant-design/icons';
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
                <LeftOutlined aria-hidden />
              </button>
              {clearLabel !== undefined && (
                <button
                  type="button"
                  className={`${styles.key} ${styles.wide}`}
                  aria-label={clearLabel}
                  onClick={() => onChange('')}
                >
                  <CloseOutlined aria-hidden />
                </button>
              )}
            </>
          )}
        </div>
      ))}
    </div>
  );
}
