import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { CallView } from '../../protocol/generated';
import type { Material } from '../../rest/catalogue';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { OpenedCapture } from './OpenedCapture';
import styles from './Documents.module.css';
import { StateTag } from './StateTag';
import { useCaptures } from './useCaptures';

/** What was taken in a colleague's call, to look at: what becomes of it is the clerk's business. */
export function CapturesToRead(props: { call: CallView; materials: readonly Material[] }) {
  const { call, materials } = props;
  const { t } = useTranslation('capture');
  const localized = useLocalized();
  const { clock } = useFormats();
  const list = useCaptures(call);
  if (list.state === 'failed') return <ProblemNotice problem={list.problem} />;
  if (list.data === undefined) return null;
  if (list.data.length === 0) return <p>{t('console.noneYet')}</p>;
  return (
    <ol className={styles.list}>
      {list.data.map((capture, at) => {
        const material = materials.find(({ id }) => id === capture.material);
        return (
          <li key={capture.id} className={styles.card} data-testid="capture-to-read">
            <OpenedCapture call={call.id} capture={capture} />
            <div className={styles.facts}>
              <span>{t('console.number', { number: at + 1, time: clock(capture.takenAt) })}</span>
              <StateTag capture={capture} />
              {material !== undefined && <span>{localized(material.name)}</span>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
