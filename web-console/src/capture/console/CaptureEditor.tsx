import { Alert, Button, Modal, Spin } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallId } from '../../protocol/generated';
import { type Capture, captures } from '../api';
import { isConvex, type Quad, turned } from '../imaging/geometry';
import type { Verdict } from '../imaging/quality';
import type { Vision } from '../imaging/vision';
import { CornerFrame } from './CornerFrame';
import styles from './Documents.module.css';
import { useDoing } from './useDoing';
import { useFile } from './useFile';

/** A picture at large: what is wrong with it, its corners with a proposal, and the cropped one put before it. */
export function CaptureEditor(props: {
  call: CallId;
  capture: Capture;
  vision: Vision;
  onClose: () => void;
}) {
  const { call, capture, vision, onClose } = props;
  const { t } = useTranslation('capture');
  const accepted = capture.state === 'ACCEPTED';
  const { blob, url, failed } = useFile(
    useCallback(
      () => (accepted ? captures.content(call, capture.id) : captures.original(call, capture.id)),
      [call, capture.id, accepted],
    ),
  );
  const { verdict, unreadable } = useVerdict(vision, blob);
  const [moved, setMoved] = useState<Quad>();
  const { busy, run } = useDoing();
  const corners = moved ?? verdict?.corners;

  const save = async () => {
    if (blob === undefined || corners === undefined) return;
    const cropped = async () =>
      captures.crop(call, capture.id, await vision.straighten(blob, corners));
    if (await run(cropped)) onClose();
  };
  return (
    <Modal
      open
      width="min(1100px, 94vw)"
      title={t('console.editor')}
      onCancel={onClose}
      footer={
        <EditorButtons
          disabled={accepted || corners === undefined || !isConvex(corners) || busy}
          onTurn={() => setMoved(corners && turned(corners))}
          onPropose={() => setMoved(undefined)}
          onSave={() => void save()}
        />
      }
    >
      {accepted ? (
        <Alert type="success" showIcon title={t('console.final')} />
      ) : (
        <Flaws verdict={verdict} />
      )}
      <div className={styles.editor}>
        {failed || unreadable ? (
          <Alert type="error" showIcon title={t('console.gone')} />
        ) : url === undefined || verdict === undefined || corners === undefined ? (
          <Spin description={t('console.looking')} />
        ) : (
          <CornerFrame
            url={url}
            width={verdict.width}
            height={verdict.height}
            corners={accepted ? undefined : corners}
            onChange={setMoved}
          />
        )}
      </div>
    </Modal>
  );
}

function EditorButtons(props: {
  disabled: boolean;
  onTurn: () => void;
  onPropose: () => void;
  onSave: () => void;
}) {
  const { t } = useTranslation('capture');
  return (
    <>
      <Button disabled={props.disabled} onClick={props.onTurn}>
        {t('console.turn')}
      </Button>
      <Button disabled={props.disabled} onClick={props.onPropose}>
        {t('console.propose')}
      </Button>
      <Button
        type="primary"
        data-testid="capture-crop"
        disabled={props.disabled}
        onClick={props.onSave}
      >
        {t('console.crop')}
      </Button>
    </>
  );
}

function Flaws({ verdict }: { verdict: Verdict | undefined }) {
  const { t } = useTranslation('capture');
  if (verdict === undefined || verdict.flaws.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={verdict.flaws.map((flaw) => t(`flaw.${flaw}`)).join(' · ')}
    />
  );
}

/** What there is to say of a picture, and where its page is; or that it is no picture. */
function useVerdict(
  vision: Vision,
  picture: Blob | undefined,
): { verdict?: Verdict; unreadable: boolean } {
  const [judged, setJudged] = useState<{ verdict?: Verdict; unreadable: boolean }>({
    unreadable: false,
  });
  useEffect(() => {
    let over = false;
    if (picture !== undefined) {
      vision.judge(picture).then(
        (found) => {
          if (!over) setJudged({ verdict: found, unreadable: false });
        },
        () => {
          if (!over) setJudged({ unreadable: true });
        },
      );
    }
    return () => {
      over = true;
    };
  }, [vision, picture]);
  return judged;
}
