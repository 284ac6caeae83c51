import { AudioMutedOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { Answered } from '../../protocol/consult';
import type { CallViewClerkCard } from '../../protocol/generated';
import { useNow } from '../../shell/useNow';
import { AsidePicture } from './AsidePicture';
import styles from './OnHold.module.css';

/** In the faces' place while clerk and experts talk aside: who does what, since when, and that nothing of the citizen goes out. */
export function OnHold(props: {
  clerk: CallViewClerkCard;
  consults: readonly Answered[];
  /** ISO 8601. */
  since: string;
  /** The server's. */
  clock: { now(): number };
}) {
  const { clerk, consults, since, clock } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { duration } = useFormats();
  const seconds = Math.max(0, Math.floor((useNow(clock) - Date.parse(since)) / 1_000));
  return (
    <section className={styles.hold} data-testid="kiosk-hold" aria-labelledby="hold-title">
      <AsidePicture className={styles.picture} />
      <div className={styles.told}>
        <h1 id="hold-title">{t('consult.hold')}</h1>
        <p>
          {t('consult.who', {
            clerk: localized(clerk.name),
            experts: consults
              .map(({ expert }) =>
                t('consult.expert', {
                  name: localized(expert.name),
                  department: localized(expert.department),
                }),
              )
              .join(t('present.separator')),
          })}
        </p>
        <p className={styles.elapsed}>
          {t('consult.elapsed')} <time data-testid="kiosk-hold-time">{duration(seconds)}</time>
        </p>
        <p className={styles.private}>
          <AudioMutedOutlined aria-hidden />
          <EyeInvisibleOutlined aria-hidden />
          {t('consult.private')}
        </p>
      </div>
    </section>
  );
}
