import { FileImageOutlined } from '@ant-design/icons';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { BigButton } from '../../kiosk/parts/BigButton';
import type { CallView, CallViewClerkCard } from '../../protocol/generated';
import type { DocumentDesk, Showing } from './documentDesk';
import styles from './DocumentView.module.css';
import { FlawPicture } from './FlawPicture';

/** What the citizen sees while documents are shown: the camera's picture with a frame for the paper, and how it went. */
export function DocumentView(props: {
  call: CallView;
  clerk: CallViewClerkCard;
  desk: DocumentDesk;
}) {
  const { call, clerk, desk } = props;
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  const showing = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  return (
    <section className={styles.document} aria-label={t('kiosk.title')} data-testid="kiosk-document">
      <div className={styles.camera}>
        {'track' in showing && <Preview track={showing.track} />}
        <div className={styles.paper} aria-hidden />
        {showing.step === 'doubtful' && <Flaws flaws={showing.flaws} />}
      </div>
      <div className={styles.told} role="status" data-testid="kiosk-document-told">
        <Told showing={showing} call={call} />
      </div>
      {(showing.step === 'doubtful' || showing.step === 'failed') && (
        <div className={styles.buttons}>
          {showing.step === 'doubtful' && (
            <BigButton data-testid="kiosk-document-anyway" onClick={() => void desk.sendAnyway()}>
              {t('kiosk.sendAnyway')}
            </BigButton>
          )}
          <BigButton
            kind="action"
            data-testid="kiosk-document-again"
            onClick={() => void desk.take()}
          >
            {t('kiosk.again')}
          </BigButton>
        </div>
      )}
      <div className={styles.banner}>
        <FileImageOutlined aria-hidden />
        <span>{t('kiosk.seen', { name: localized(clerk.name) })}</span>
        <BigButton kind="stop" data-testid="kiosk-document-stop" onClick={() => desk.stop()}>
          {t('kiosk.stop')}
        </BigButton>
      </div>
    </section>
  );
}

function Preview({ track }: { track: MediaStreamTrack }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return <video ref={video} className={styles.preview} autoPlay playsInline muted />;
}

function Flaws({ flaws }: Pick<Extract<Showing, { step: 'doubtful' }>, 'flaws'>) {
  const { t } = useTranslation('capture');
  return (
    <ul className={styles.flaws} data-testid="kiosk-document-flaws">
      {flaws.map((flaw) => (
        <li key={flaw} data-flaw={flaw}>
          <FlawPicture flaw={flaw} />
          {t(`hint.${flaw}`)}
        </li>
      ))}
    </ul>
  );
}

/** One sentence on how it stands; what the clerk wants again comes before everything else. */
function Told({ showing, call }: { showing: Showing; call: CallView }) {
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  const again = call.captures.find(({ state }) => state === 'RETAKE');
  switch (showing.step) {
    case 'off':
    case 'opening':
      return t('kiosk.opening');
    case 'taking':
      return t('kiosk.taking');
    case 'doubtful':
      return t('kiosk.doubtful');
    case 'failed':
      return showing.problem === undefined
        ? t('kiosk.noPicture')
        : `${localized(showing.problem.text)} ${localized(showing.problem.next)}`;
    case 'aiming':
      if (again?.reason !== undefined) {
        return again.text === '' ? t(`retake.${again.reason}`) : again.text;
      }
      return showing.sent === 0 ? t('kiosk.layDown') : t('kiosk.sent', { count: showing.sent });
  }
}
