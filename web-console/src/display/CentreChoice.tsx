import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalized } from '../i18n/language';
import type { CentreId, Localized } from '../protocol/generated';
import { rest } from '../rest/client';
import { useResource } from '../rest/useResource';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import styles from './CentreChoice.module.css';

interface Centre {
  id: CentreId;
  name: Localized;
  city: Localized;
}

const fetchCentres = () => rest.get<Centre[]>('/api/counter/centres');

/** Which centre's numbers this display is to show; the address keeps the choice. */
export function CentreChoice() {
  const { t } = useTranslation('display');
  const localized = useLocalized();
  const centres = useResource(fetchCentres);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{t('choose')}</h1>
        <LanguageSwitch />
      </header>
      <p>{t('chooseHint')}</p>
      {centres.state === 'failed' && (
        <div className={styles.failed}>
          <ProblemNotice problem={centres.problem} />
          <button type="button" className={styles.again} onClick={centres.reload}>
            {t('again')}
          </button>
        </div>
      )}
      {centres.state === 'loading' && <Loading />}
      <nav className={styles.centres}>
        {centres.data?.map((centre) => (
          <Link key={centre.id} className={styles.centre} to={`/display?centre=${centre.id}`}>
            <strong>{localized(centre.city)}</strong>
            <span>{localized(centre.name)}</span>
          </Link>
        ))}
      </nav>
    </main>
  );
}
