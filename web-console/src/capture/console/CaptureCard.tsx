import { ArrowUpOutlined, DeleteOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { CallId, MaterialId, RetakeReason } from '../../protocol/generated';
import type { Material } from '../../rest/catalogue';
import { type Capture, captures } from '../api';
import styles from './Documents.module.css';
import { RetakeForm } from './RetakeForm';
import { StateTag } from './StateTag';
import { useFile } from './useFile';

/** What can be done with one capture. */
export interface CardActions {
  readonly open: () => void;
  readonly accept: () => void;
  readonly retake: (reason: RetakeReason, text: string) => void;
  readonly assign: (material: MaterialId | undefined) => void;
  readonly earlier: () => void;
  readonly remove: () => void;
}

interface Props {
  call: CallId;
  capture: Capture;
  place: number;
  materials: readonly Material[];
  /** Whether the citizen is there to take it again. */
  talking: boolean;
  busy: boolean;
  picked: boolean;
  onPick: (picked: boolean) => void;
  actions: CardActions;
}

/** One capture in the list: a small picture, its state, and what to do with it. */
export function CaptureCard({ call, capture, place, materials, talking, busy, ...props }: Props) {
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  const { clock } = useFormats();
  const [asking, setAsking] = useState(false);
  const { actions } = props;
  return (
    <li className={styles.card} data-testid="capture" data-state={capture.state}>
      <Thumbnail call={call} capture={capture} onOpen={actions.open} />
      <div className={styles.facts}>
        <Checkbox checked={props.picked} onChange={({ target }) => props.onPick(target.checked)}>
          {t('console.number', { number: place, time: clock(capture.takenAt) })}
        </Checkbox>
        <StateTag capture={capture} />
        <Select
          aria-label={t('console.material')}
          placeholder={t('console.material')}
          value={capture.material ?? null}
          allowClear
          disabled={busy}
          options={materials.map(({ id, name }) => ({ value: id, label: localized(name) }))}
          onChange={(chosen: string | null | undefined) => actions.assign(chosen ?? undefined)}
        />
        {asking ? (
          <RetakeForm
            onAsk={(reason, text) => {
              setAsking(false);
              actions.retake(reason, text);
            }}
            onClose={() => setAsking(false)}
          />
        ) : (
          <div className={styles.actions}>
            <Button
              size="small"
              type="primary"
              data-testid="capture-accept"
              disabled={busy || capture.state === 'ACCEPTED'}
              onClick={actions.accept}
            >
              {t('console.accept')}
            </Button>
            <Button
              size="small"
              data-testid="capture-retake"
              disabled={busy || !talking}
              onClick={() => setAsking(true)}
            >
              {t('console.retake')}
            </Button>
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t('console.earlier')}
              title={t('console.earlier')}
              disabled={busy || place === 1}
              onClick={actions.earlier}
            />
            <Button
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={t('console.delete')}
              title={t('console.delete')}
              disabled={busy}
              onClick={actions.remove}
            />
          </div>
        )}
      </div>
    </li>
  );
}

/** Small, and large at a touch; a PDF has no picture of its own. */
function Thumbnail({
  call,
  capture,
  onOpen,
}: Pick<Props, 'call' | 'capture'> & { onOpen: () => void }) {
  const { t } = useTranslation('capture');
  const { id, revision, kind } = capture;
  const { url } = useFile(
    // A cropped picture has the same address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    useCallback(() => captures.content(call, id), [call, id, revision]),
  );
  return (
    <button
      type="button"
      className={styles.thumbnail}
      aria-label={t('console.open')}
      data-testid="capture-open"
      onClick={() => {
        if (kind === 'PDF' && url !== undefined) window.open(url, '_blank', 'noopener');
        else if (kind !== 'PDF') onOpen();
      }}
    >
      {kind === 'PDF' ? (
        <>
          <FilePdfOutlined aria-hidden />
          {t('console.pages', { count: capture.pages })}
        </>
      ) : (
        url !== undefined && <img src={url} alt="" />
      )}
    </button>
  );
}
