import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { Picture } from '../../media/parts/Picture';
import type { CallViewExpertCard } from '../../protocol/generated';
import { useSession } from '../session';
import styles from './Stage.module.css';
import { usePeer } from './usePeer';

interface Props {
  expert: CallViewExpertCard;
  /** While it rings he is drawn already but not shown. */
  shown: boolean;
  volume: number;
  tryAgain: unknown;
}

/** The expert whom the clerk asks, with name and department. */
export function ExpertFace({ expert, shown, volume, tryAgain }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const { media } = useSession();
  const peer = usePeer('expert');
  const link = peer?.link;
  const onFrame = useCallback(() => {
    if (link !== undefined) media.frameShown(link);
  }, [media, link]);
  const name = t('consult.expert', {
    name: localized(expert.name),
    department: localized(expert.department),
  });
  return (
    <figure className={styles.expert} hidden={!shown}>
      <Picture
        stream={peer?.stream ?? null}
        testId="clerk-expert-video"
        label={name}
        volume={volume}
        speaker={media.local.choice.speaker}
        className={styles.remote}
        onFrame={onFrame}
        tryAgain={tryAgain}
      />
      <figcaption>{name}</figcaption>
    </figure>
  );
}
