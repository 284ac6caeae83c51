import { Segmented } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenPoint } from '../../control/controlEvent';
import { Marks } from '../../control/parts/Marks';
import { toBox, toScreen, type ScreenFit } from '../../control/screenFit';
import type { PeerMedia } from '../../media/peerMedia';
import type { CallId, CallViewControl } from '../../protocol/generated';
import { HandSurface, type HandMode } from './HandSurface';
import styles from './SharedScreen.module.css';
import { SharedScreenSigns } from './SharedScreenSigns';
import { useHands } from './useHands';
import { useKioskSign } from './useKioskSign';

const FIT = 'fit';
/** As large as there is room, the screen's own pixels, and larger for small print. */
const SIZES = [FIT, 1, 1.5, 2] as const;
type Size = (typeof SIZES)[number];

const MODES: readonly HandMode[] = ['control', 'point', 'draw'];

/** The kiosk's screen, which the citizen lets the clerk see; under a lease also the clerk's to work on. */
export function SharedScreen(props: {
  call: CallId;
  peer: Pick<PeerMedia, 'screen' | 'control'>;
  control: CallViewControl;
}) {
  const { call, peer, control } = props;
  const { t } = useTranslation('clerk');
  const [size, setSize] = useState<Size>(FIT);
  const [mode, setMode] = useState<HandMode>('control');
  const [captured, setCaptured] = useState(false);
  const { video, picture, measure } = usePicture(peer.screen);
  const { pen, hand, direct } = useHands(peer.control, call, control);
  const sign = useKioskSign(peer.control);
  const fit = useCallback((): ScreenFit | undefined => {
    const box = video.current?.getBoundingClientRect();
    return (
      box && {
        boxWidth: box.width,
        boxHeight: box.height,
        pictureWidth: video.current?.videoWidth ?? 0,
        pictureHeight: video.current?.videoHeight ?? 0,
      }
    );
  }, [video]);
  const placeOf = useCallback(
    (event: { clientX: number; clientY: number }) => {
      const box = video.current?.getBoundingClientRect();
      const now = fit();
      if (box === undefined || now === undefined) return undefined;
      return toScreen({ x: event.clientX - box.left, y: event.clientY - box.top }, now);
    },
    [video, fit],
  );
  const toPixels = useCallback(
    (place: ScreenPoint) =>
      toBox(place, fit() ?? { boxWidth: 0, boxHeight: 0, pictureWidth: 0, pictureHeight: 0 }),
    [fit],
  );
  return (
    <div className={styles.shared} data-captured={captured}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('screen.label')}>
        <div
          className={size === FIT ? styles.fit : styles.pixels}
          style={size === FIT ? {} : { width: picture.width * size, height: picture.height * size }}
        >
          <HandSurface mode={mode} hand={hand} pen={pen} placeOf={placeOf} onCapture={setCaptured}>
            <video
              ref={video}
              className={styles.video}
              data-testid="clerk-screen-video"
              aria-label={t('screen.label')}
              autoPlay
              playsInline
              muted
              onResize={measure}
              onLoadedMetadata={measure}
            />
            <Marks onMark={pen.onMark} toPixels={toPixels} testId="clerk-marks" />
          </HandSurface>
        </div>
      </div>
      <SharedScreenSigns sign={sign} control={control} captured={captured} direct={direct} />
      <div className={styles.tools}>
        <Segmented
          value={mode}
          onChange={setMode}
          data-testid="clerk-hand-mode"
          options={MODES.map((each) => ({
            value: each,
            label: t(
              each === 'control' && hand === undefined
                ? 'control.mode.look'
                : `control.mode.${each}`,
            ),
          }))}
        />
        <Segmented
          value={size}
          onChange={setSize}
          options={SIZES.map((each) => ({
            value: each,
            label: each === FIT ? t('screen.fit') : `${each * 100}%`,
          }))}
        />
      </div>
    </div>
  );
}

/** Plays the stream, and knows how large its picture is. */
function usePicture(stream: MediaStream) {
  const video = useRef<HTMLVideoElement>(null);
  const [picture, setPicture] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  const measure = () => {
    const { videoWidth: width = 0, videoHeight: height = 0 } = video.current ?? {};
    setPicture({ width, height });
  };
  return { video, picture, measure };
}
