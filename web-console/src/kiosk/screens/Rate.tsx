import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/BigButton';
import { FaceIcon } from '../parts/FaceIcon';
import { Screen } from '../parts/Screen';
import styles from './Rate.module.css';

const STARS = [1, 2, 3, 4, 5] as const;

/** Five faces, or none. */
export function Rate(props: { onRate: (stars: number) => void; onSkip: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <Screen
      centred
      stage={
        <>
          <h1>{t('rate.title')}</h1>
          <p>{t('rate.text')}</p>
        </>
      }
      dock={
        <BigButton data-testid="kiosk-skip-rating" onClick={props.onSkip}>
          {t('rate.skip')}
        </BigButton>
      }
    >
      <div
        className={styles.faces}
        role="group"
        aria-label={t('rate.text')}
        data-testid="kiosk-rate"
      >
        {STARS.map((stars) => (
          <button
            key={stars}
            type="button"
            className={styles.face}
            data-stars={stars}
            onClick={() => props.onRate(stars)}
          >
            <FaceIcon stars={stars} />
            {t(`rate.${stars}`)}
          </button>
        ))}
      </div>
    </Screen>
  );
}
