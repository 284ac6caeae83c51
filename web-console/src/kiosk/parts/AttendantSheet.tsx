import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { LiveClient } from '../../live/client';
import type { KioskViewAttendance } from '../../protocol/generated';
import { rest } from '../../rest/client';
import { useResource } from '../../rest/useResource';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { useNow } from '../../shell/useNow';
import type { AttendanceState } from '../useAttendance';
import styles from './AttendantSheet.module.css';
import { BigButton } from './BigButton';
import { Sheet } from './Sheet';

interface FreshLink {
  secret: string;
  expiresAt: string;
}

const makeLink = () => rest.post<FreshLink>('/api/access/attendant-links');

/** The code for an attendant's phone, or who has joined with one and how it is ended. */
export function AttendantSheet({ state, live }: { state: AttendanceState; live: LiveClient }) {
  const { attendance, close } = state;
  return attendance === undefined ? (
    <Code live={live} onBack={close} />
  ) : (
    <Joined
      attendance={attendance}
      onBack={close}
      onEnd={() => {
        live.send({ type: 'EndAttendance' });
        close();
      }}
    />
  );
}

/** What the code holds stands behind the hash: it is sent to no server before the page has taken it out of its address. */
function Code({ live, onBack }: { live: LiveClient; onBack: () => void }) {
  const { t } = useTranslation('kiosk');
  const { reload, ...link } = useResource(makeLink);
  const now = useNow(live.clock);
  const { data } = link;
  const left = secondsLeft(data?.expiresAt, now);
  const good = data !== undefined && left > 0;
  return (
    <Sheet
      title={t('attendant.title')}
      buttons={
        <>
          <BigButton data-testid="kiosk-attendant-back" onClick={onBack}>
            {t('attendant.back')}
          </BigButton>
          {link.state !== 'loading' && !good && (
            <BigButton kind="action" data-testid="kiosk-attendant-again" onClick={reload}>
              {t('attendant.again')}
            </BigButton>
          )}
        </>
      }
    >
      {link.state === 'failed' ? (
        <ProblemNotice problem={link.problem} />
      ) : (
        <div className={styles.code}>
          <div className={styles.qr} data-private>
            {good && (
              <QRCodeSVG
                value={`${window.location.origin}/attendant#${data.secret}`}
                level="M"
                marginSize={1}
                role="img"
                title={t('attendant.code')}
              />
            )}
          </div>
          <div className={styles.words}>
            <p>{t('attendant.text')}</p>
            <p className={styles.left} role="timer">
              {data === undefined
                ? t('attendant.making')
                : good
                  ? t('attendant.expires', { seconds: left })
                  : t('attendant.expired')}
            </p>
          </div>
        </div>
      )}
    </Sheet>
  );
}

function secondsLeft(until: string | undefined, now: number): number {
  return until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
}

function Joined(props: { attendance: KioskViewAttendance; onBack: () => void; onEnd: () => void }) {
  const { attendance, onBack, onEnd } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { attendant } = attendance;
  return (
    <Sheet
      title={
        attendant === undefined
          ? t('attendant.someTitle')
          : t('attendant.whoTitle', { name: localized(attendant.name) })
      }
      consent
      buttons={
        <>
          <BigButton data-testid="kiosk-attendant-back" onClick={onBack}>
            {t('attendant.back')}
          </BigButton>
          <BigButton kind="stop" data-testid="kiosk-attendant-end" onClick={onEnd}>
            {t('attendant.end')}
          </BigButton>
        </>
      }
    >
      <p>{t(attendant === undefined ? 'attendant.unknown' : 'attendant.who')}</p>
    </Sheet>
  );
}
