import { FilePdfOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../clerk/session';
import { useLocalized } from '../../i18n/language';
import { onHoldSince } from '../../protocol/consult';
import type { CallViewPhase, CaptureId, ClerkViewWork, MaterialId } from '../../protocol/generated';
import type { Material } from '../../rest/catalogue';
import { type Capture, captures } from '../api';
import { WorkerVision } from '../imaging/vision';
import { type CardActions, CaptureCard } from './CaptureCard';
import { CaptureEditor } from './CaptureEditor';
import styles from './Documents.module.css';
import { useCaptures } from './useCaptures';
import { useDoing } from './useDoing';

/** What was taken of the citizen's documents in this call. */
export function DocumentsTab({
  work,
  materials,
}: {
  work: ClerkViewWork;
  materials: readonly Material[];
}) {
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  const list = useCaptures(work.call);
  const { busy, run } = useDoing();
  const [vision] = useState(() => new WorkerVision());
  const [opened, setOpened] = useState<CaptureId>();
  const [picked, setPicked] = useState<readonly CaptureId[]>([]);
  const all = list.data ?? [];
  const edited = all.find(({ id }) => id === opened);
  const merging = all.filter(({ id }) => picked.includes(id)).map(({ id }) => id);
  const actionsOf = useActions(work, all, run, setOpened);
  const merge = async () => {
    if (await run(() => captures.merge(work.call.id, merging))) setPicked([]);
  };
  return (
    <div className={styles.tab}>
      {list.state === 'failed' && (
        <Alert
          type="warning"
          title={localized(list.problem.text)}
          description={localized(list.problem.next)}
          action={<Button onClick={list.reload}>{t('console.reload')}</Button>}
        />
      )}
      {list.state === 'ready' && all.length === 0 && <p>{t('console.none')}</p>}
      <ol className={styles.list}>
        {all.map((capture, at) => (
          <CaptureCard
            key={capture.id}
            call={work.call.id}
            capture={capture}
            place={at + 1}
            materials={materials}
            talking={canTakeAgain(work.call.phase)}
            busy={busy}
            picked={picked.includes(capture.id)}
            onPick={(on) =>
              setPicked(on ? [...picked, capture.id] : picked.filter((id) => id !== capture.id))
            }
            actions={actionsOf(capture)}
          />
        ))}
      </ol>
      {all.length > 0 && (
        <Button
          icon={<FilePdfOutlined />}
          data-testid="capture-merge"
          disabled={busy || merging.length === 0}
          onClick={() => void merge()}
        >
          {t('console.merge', { count: merging.length })}
        </Button>
      )}
      {edited !== undefined && (
        <CaptureEditor
          call={work.call.id}
          capture={edited}
          vision={vision}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}

/** Whether the citizen is there, and not on hold. */
function canTakeAgain(phase: CallViewPhase): boolean {
  return phase.type === 'Active' && onHoldSince(phase) === undefined;
}

/** What each capture's buttons do. */
function useActions(
  work: ClerkViewWork,
  all: readonly Capture[],
  run: (work: () => Promise<unknown>) => Promise<boolean>,
  open: (id: CaptureId) => void,
): (capture: Capture) => CardActions {
  const { live } = useSession();
  const call = work.call.id;

  /** A material of which a picture is there has been seen; what the clerk has said of it stays. */
  const markSeen = (material: MaterialId) => {
    const mark = work.materials.find((each) => each.material === material);
    if (mark === undefined || mark.state === 'NOT_SEEN')
      live.send({ type: 'MarkMaterial', call, material, state: 'IN_ORDER' });
  };
  const assign = async (id: CaptureId, material: MaterialId | undefined) => {
    const done = await run(() => captures.assign(call, id, material));
    if (done && material !== undefined) markSeen(material);
  };
  const earlier = (id: CaptureId) => {
    const ids = all.map((each) => each.id);
    const at = ids.indexOf(id);
    ids.splice(at - 1, 2, id, ...ids.slice(at - 1, at));
    void run(() => captures.order(call, ids));
  };
  return ({ id }) => ({
    open: () => open(id),
    accept: () => void run(() => captures.accept(call, id)),
    retake: (reason, text) => void run(() => captures.retake(call, id, reason, text)),
    assign: (material) => void assign(id, material),
    earlier: () => earlier(id),
    remove: () => void run(() => captures.delete(call, id)),
  });
}
