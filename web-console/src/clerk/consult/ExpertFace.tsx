import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { Asked } from '../../protocol/consult';
import styles from '../call/Faces.module.css';
import { type Hearing, PeerFace } from '../call/PeerFace';

/** An expert's face with his name and department; drawn already while it rings at him, but not shown. */
export function ExpertFace(props: {
  consult: Asked;
  /** Whose page this is: the first word of the name that tests know the picture by. */
  at: 'clerk' | 'expert';
  hearing: Hearing;
}) {
  const { consult, at, hearing } = props;
  const { peer, expert } = consult;
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const name = t('consult.expert', {
    name: localized(expert.name),
    department: localized(expert.department),
  });
  return (
    <PeerFace
      who={peer}
      testId={`${at}-${peer}-video`}
      label={name}
      className={styles.expert}
      hidden={consult.type === 'ConsultRinging'}
      hearing={hearing}
    >
      <figcaption>{name}</figcaption>
    </PeerFace>
  );
}
