import { MinusOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { End } from './api';
import type { Last } from './lasts';
import styles from './Matrix.module.css';
import { SIGNS } from './standings';
import { useWords } from './useWords';

interface Props {
  kiosk: End<string>;
  window: End<string>;
  last: Last;
  onOpen: () => void;
}

/**
 * One pair: how it was last, by sign, word and colour, and below whether it is being tested anew; the reason on hover, the
 * proof on click.
 */
export function Cell({ kiosk, window, last, onOpen }: Props) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const { why } = useWords();
  const { over, live } = last;
  const line = over ?? live;
  const word = line === undefined ? t('never') : t(`standing.${line.standing}`);
  const reason = line && why(line)?.text;
  const about = line && [reason, stamp(line.at)].filter((part) => part !== undefined).join(' · ');
  const pair = t('pair', { kiosk: localized(kiosk.centre), window: localized(window.centre) });
  return (
    <Tooltip title={about ?? t('neverAbout')}>
      <button
        type="button"
        className={styles.cell}
        data-tone={line === undefined ? 'none' : SIGNS[line.standing].tone}
        data-test={over?.id ?? ''}
        data-standing={over?.standing ?? 'NEVER'}
        data-live={live?.standing ?? ''}
        data-testid={`dial-test-${kiosk.id}-${window.id}`}
        aria-label={`${pair}: ${[word, reason].filter((part) => part !== undefined).join(', ')}`}
        onClick={onOpen}
      >
        <span className={styles.cellSign} aria-hidden>
          {line === undefined ? <MinusOutlined /> : SIGNS[line.standing].icon}
        </span>
        <span className={styles.cellWord}>{word}</span>
        <span className={styles.cellStep}>
          {over && live ? (
            <>
              <span aria-hidden>{SIGNS[live.standing].icon}</span> {t(`standing.${live.standing}`)}
            </>
          ) : (
            line?.step && t(`step.${line.step}.short`)
          )}
        </span>
      </button>
    </Tooltip>
  );
}
