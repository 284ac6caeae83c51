import { LogoutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLanguage } from '../../i18n/language';
import type { ClerkStatus, ClerkViewDuty } from '../../protocol/generated';
import { useLeave } from '../useLeave';
import { useSecondsSince } from '../useServerSeconds';
import styles from './Rail.module.css';

/** What a colour says: in order, waits for somebody, in use, nothing. */
const TONES: Readonly<Record<ClerkStatus, string>> = {
  READY: 'ok',
  OFFERED: 'action',
  BUSY: 'action',
  WRAP_UP: 'wait',
  PAUSED: 'wait',
  OFF: 'none',
};

/** The left rail: the clerk's duty with the time in it, today's figures, and what belongs to the whole day. */
export function Rail({ duty }: { duty: ClerkViewDuty }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const { language, setLanguage } = useLanguage();
  const leave = useLeave();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <aside className={styles.rail} aria-label={t('rail.label')}>
      <DutySign duty={duty} />
      <dl className={styles.figures}>
        <Figure label={t('rail.calls')} value={String(duty.callsToday)} />
        <Figure
          label={t('rail.averageTalk')}
          value={duty.callsToday === 0 ? t('rail.none') : duration(duty.averageTalkSeconds)}
        />
        <Figure
          label={t('rail.missed')}
          value={String(duty.missedOffers)}
          alarming={duty.missedOffers > 0}
        />
      </dl>
      <div className={styles.spread} />
      <Button type="text" lang={other} onClick={() => setLanguage(other)} className={styles.tool}>
        {t('otherLanguage')}
      </Button>
      <Tooltip title={t('rail.signOut')} placement="right">
        <Button
          type="text"
          className={styles.tool}
          icon={<LogoutOutlined />}
          aria-label={t('rail.signOut')}
          data-testid="clerk-sign-out"
          disabled={duty.status === 'BUSY'}
          onClick={leave}
        />
      </Tooltip>
    </aside>
  );
}

function DutySign({ duty }: { duty: ClerkViewDuty }) {
  const { t } = useTranslation(['clerk', 'common']);
  const { duration } = useFormats();
  const seconds = useSecondsSince(duty.since);
  return (
    <div
      className={styles.duty}
      data-tone={TONES[duty.status]}
      data-testid="clerk-duty"
      data-status={duty.status}
    >
      <span className={styles.dot} aria-hidden />
      <strong aria-live="polite">{t(`common:ClerkStatus.${duty.status}`)}</strong>
      {duty.status !== 'OFF' && <time className="tabular">{duration(seconds)}</time>}
    </div>
  );
}

function Figure(props: { label: string; value: string; alarming?: boolean }) {
  return (
    <div data-alarming={props.alarming}>
      <dt>{props.label}</dt>
      <dd className="tabular">{props.value}</dd>
    </div>
  );
}
