import { LineChartOutlined, PlayCircleOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Drawer, Empty } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { Mark } from '../tables/Mark';
import { dialTestsApi, type End, type Mode, type TestLine, type TestSheet } from './api';
import type { Last } from './lasts';
import { SIGNS } from './standings';
import { StepList } from './StepList';
import styles from './TestDrawer.module.css';
import { useWords } from './useWords';

interface Props {
  kiosk: End<string>;
  window: End<string>;
  last: Last;
  onTest: (mode: Mode) => void;
  onClose: () => void;
}

/** The proof behind a cell: each step with its result, its figure and why. */
export function TestDrawer({ kiosk, window, last, onTest, onClose }: Props) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  const navigate = useNavigate();
  const line = last.live ?? last.over;
  return (
    <Drawer
      open
      size={720}
      onClose={onClose}
      title={t('pair', {
        kiosk: `${localized(kiosk.centre)} ${localized(kiosk.name)}`,
        window: `${localized(window.centre)} ${localized(window.name)}`,
      })}
    >
      <div className={styles.actions}>
        <Button
          icon={<LineChartOutlined />}
          data-testid="dial-test-series"
          onClick={() => void navigate(`/manager/dial-tests/pairs/${kiosk.id}/${window.id}`)}
        >
          {t('series.open')}
        </Button>
        <Button
          icon={<TeamOutlined />}
          title={t('mode.about')}
          data-testid="dial-test-attended"
          disabled={last.live !== undefined}
          onClick={() => onTest('ATTENDED')}
        >
          {t('mode.ATTENDED')}
        </Button>
        <Button
          type="primary"
          icon={<PlayCircleOutlined />}
          data-testid="dial-test-now"
          disabled={last.live !== undefined}
          onClick={() => onTest('AUTO')}
        >
          {t('testNow')}
        </Button>
      </div>
      {line === undefined ? (
        <Empty description={t('neverAbout')} />
      ) : (
        // What it stands at is read anew whenever it has moved.
        <Sheet line={line} />
      )}
    </Drawer>
  );
}

/** The sheet of a test, read anew whenever its line has moved. */
export function Sheet({ line }: { line: TestLine }) {
  const { id, standing, step, at } = line;
  const load = useCallback(
    () => dialTestsApi.sheet(id),
    // The lines of the matrix are read again and again: the sheet is, when its own line says something new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id, standing, step, at],
  );
  const sheet = useResource(load);
  if (sheet.state === 'failed') return <ProblemNotice problem={sheet.problem} />;
  return sheet.data === undefined ? <Loading /> : <Told sheet={sheet.data} />;
}

/** What a test has shown. */
export function Told({ sheet }: { sheet: TestSheet }) {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  const localized = useLocalized();
  const author = useAuthor();
  const { why } = useWords();
  const { line } = sheet;
  const reason = why(line);
  const sign = SIGNS[line.standing];
  return (
    <>
      <section className={styles.verdict} data-tone={sign.tone} data-testid="dial-test-verdict">
        <p className={styles.word}>
          <span aria-hidden>{sign.icon}</span>
          {t(`standing.${line.standing}`)}
          {line.mode === 'ATTENDED' && <Mark tone="plain">{t('mode.ATTENDED')}</Mark>}
          {line.step && <Mark tone={sign.tone}>{t(`step.${line.step}.name`)}</Mark>}
        </p>
        <p>{reason?.text ?? t(`standingAbout.${line.standing}`)}</p>
        {reason && <p className={styles.next}>{reason.next}</p>}
        {line.confirmed && (
          <p data-testid="dial-test-confirmed">
            {t(`confirmed.${line.confirmed.word}`, {
              name: localized(line.confirmed.name),
              at: stamp(line.confirmed.at),
            })}
          </p>
        )}
        <p className={styles.when}>
          {t(sheet.plan === null ? 'askedBy' : 'askedByPlan', {
            by: author(sheet.askedBy),
            at: stamp(line.askedAt),
          })}
        </p>
      </section>
      <StepList sheet={sheet} />
    </>
  );
}
