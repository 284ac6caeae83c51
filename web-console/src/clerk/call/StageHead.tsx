import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { Quality } from '../../media/quality';
import type { ClerkViewWork } from '../../protocol/generated';
import type { TalkPhase } from '../moment';
import { ConnectionSign } from '../parts/ConnectionSign';
import { useSecondsSince } from '../useServerSeconds';
import styles from './StageHead.module.css';

interface Props {
  work: Pick<ClerkViewWork, 'call' | 'kiosk' | 'centre'>;
  phase: TalkPhase;
  quality: Quality | undefined;
}

/** Who is on the other side, for how long, and how good the connection is. */
export function StageHead({ work, phase, quality }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const origin = localized(work.call.originCity);
  const permit = localized(work.call.permitCity);
  return (
    <header className={styles.head}>
      <p>
        <strong>{`${localized(work.centre)} · ${localized(work.kiosk)}`}</strong>
        <span>{origin === permit ? origin : t('call.cities', { origin, permit })}</span>
      </p>
      <p>
        {quality !== undefined && <ConnectionSign quality={quality} />}
        {phase.type === 'Active' && <TalkTime since={phase.since} />}
      </p>
    </header>
  );
}

function TalkTime({ since }: { since: string }) {
  const { t } = useTranslation('clerk');
  const { duration } = useFormats();
  const seconds = useSecondsSince(since);
  return (
    <time className="tabular" aria-label={t('call.talkTime')}>
      {duration(seconds)}
    </time>
  );
}
