import {
  DashboardOutlined,
  LineChartOutlined,
  PlayCircleOutlined,
  RadarChartOutlined,
  TeamOutlined,
} from '@ant-design/icons';
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
import { type Depth, type End, type TestLine, testsApi, type TestSheet } from './api/tests';
import type { Last } from './lasts';
import { SIGNS } from './standings';
import { StepList } from './StepList';
import styles from './TestDrawer.module.css';
import { useWords } from './useWords';

interface Props {
  kiosk: End<string>;
  window: End<string>;
  last: Last;
  onTest: (depth: Depth) => void;
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
          icon={<DashboardOutlined />}
          title={t('plan.lineAbout')}
          data-testid="dial-test-line"
          disabled={last.live !== undefined}
          onClick={() => onTest({ mode: 'AUTO', line: true })}
        >
          {t('testLine')}
        </Button>
        <Button
          icon={<TeamOutlined />}
          title={t('mode.about')}
          data-testid="dial-test-attended"
          disabled={last.live !== undefined}
          onClick={() => onTest({ mode: 'ATTENDED', line: false })}
        >
          {t('mode.ATTENDED')}
        </Button>
        <Button
          icon={<RadarChartOutlined />}
          title={t('probe.about')}
          data-testid="dial-test-probe"
          disabled={last.live !== undefined}
          onClick={() => onTest({ mode: 'PROBE', line: false })}
        >
          {t('mode.PROBE')}
        </Button>
        <Button
          type="primary"
          icon={<PlayCircleOutlined />}
          data-testid="dial-test-now"
          disabled={last.live !== undefined}
          onClick={() => onTest({ mode: 'AUTO', line: false })}
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
    () => testsApi.sheet(id),
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
  /** A probe proves the way to the site, and not that a citizen would be served there. */
  const proven =
    line.mode === 'PROBE' && (line.standing === 'PASSED' || line.standing === 'WARNING');
  return (
    <>
      <section className={styles.verdict} data-tone={sign.tone} data-testid="dial-test-verdict">
        <p className={styles.word}>
          <span aria-hidden>{sign.icon}</span>
          {t(`standing.${line.standing}`)}
          {line.mode !== 'AUTO' && <Mark tone="plain">{t(`mode.${line.mode}`)}</Mark>}
          {line.step && <Mark tone={sign.tone}>{t(`step.${line.step}.name`)}</Mark>}
        </p>
        <p>{reason?.text ?? (proven ? t('probe.passed') : t(`standingAbout.${line.standing}`))}</p>
        {reason && <p className={styles.next}>{reason.next}</p>}
        {reason && proven && <p>{t('probe.passed')}</p>}
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
