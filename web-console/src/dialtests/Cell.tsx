import { MinusOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { End } from './api/tests';
import type { Last } from './lasts';
import { Lately } from './Lately';
import styles from './Matrix.module.css';
import { SIGNS } from './standings';
import { useWords } from './useWords';

interface Props {
  kiosk: End<string>;
  window: End<string>;
  last: Last;
  onOpen: () => void;
}

const failedOf = (well: readonly boolean[]) => well.filter((each) => !each).length;

const joined = (parts: (string | undefined)[], by: string) =>
  parts.filter((part) => part !== undefined).join(by);

/**
 * One pair: how it was last, by sign, word and colour, below whether it is being tested anew and how it was lately; the reason
 * on hover, the proof on click.
 */
export function Cell({ kiosk, window, last, onOpen }: Props) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const { why } = useWords();
  const { over, live, well = [] } = last;
  const line = over ?? live;
  const word = line === undefined ? t('never') : t(`standing.${line.standing}`);
  const reason = line && why(line)?.text;
  const lately =
    well.length < 2 ? undefined : t('lately', { failed: failedOf(well), all: well.length });
  const probe = line?.mode === 'PROBE' ? t('probe.short') : undefined;
  const about = line && joined([reason, probe && t('mode.PROBE'), stamp(line.at), lately], ' · ');
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
        aria-label={`${pair}: ${joined([word, probe && t('mode.PROBE'), reason, lately], ', ')}`}
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
            joined([probe, line?.step ? t(`step.${line.step}.short`) : undefined], ' · ')
          )}
        </span>
        {lately !== undefined && <Lately well={well} />}
      </button>
    </Tooltip>
  );
}
