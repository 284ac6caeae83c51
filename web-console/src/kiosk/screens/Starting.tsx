import { useTranslation } from 'react-i18next';
import { Screen } from '../parts/Screen';

/** The first seconds of the page. */
export function Starting() {
  const { t } = useTranslation('kiosk');
  return (
    <Screen
      stage={
        <div role="status">
          <h1>{t('starting.title')}</h1>
          <p>{t('starting.text')}</p>
          <p>{t('frame.help')}</p>
        </div>
      }
    />
  );
}
