import { type CSSProperties, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { BigButton } from '../../kiosk/parts/BigButton';
import type { CallView } from '../../protocol/generated';
import type { DocumentDesk, Showing } from './documentDesk';
import styles from './DocumentView.module.css';
import { FlawPicture } from './FlawPicture';

/** What the citizen sees while documents are shown: the camera's picture with a frame for the paper, and how it went. */
export function DocumentView(props: {
  call: CallView;
  desk: Pick<DocumentDesk, 'subscribe' | 'getSnapshot' | 'take' | 'sendAnyway'>;
}) {
  const { call, desk } = props;
  const { t } = useTranslation('capture');
  const showing = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  return (
    <section className={styles.document} aria-label={t('kiosk.title')} data-testid="kiosk-document">
      <div className={styles.camera}>
        {'track' in showing && <Preview track={showing.track} />}
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
    </section>
  );
}

/** The camera's picture as large as there is room, and on it how far the paper may reach. */
function Preview({ track }: { track: MediaStreamTrack }) {
  const video = useRef<HTMLVideoElement>(null);
  const [ratio, setRatio] = useState(4 / 3);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  const measure = ({
    currentTarget: { videoWidth, videoHeight },
  }: {
    currentTarget: HTMLVideoElement;
  }) => {
    if (videoWidth > 0 && videoHeight > 0) setRatio(videoWidth / videoHeight);
  };
  return (
    <div className={styles.preview} style={{ '--ratio': ratio } as CSSProperties}>
      <video ref={video} autoPlay playsInline muted onResize={measure} />
      <div className={styles.paper} aria-hidden />
    </div>
  );
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
