import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CentreChoice } from './CentreChoice';
import { DisplayScreen } from './DisplayScreen';

/** The public display of the centre in the address, or the choice of one. */
export function DisplayApp() {
  const { t } = useTranslation('display');
  const [search] = useSearchParams();
  const centre = search.get('centre');
  return (
    <>
      <title>{t('title')}</title>
      {centre === null ? <CentreChoice /> : <DisplayScreen key={centre} centre={centre} />}
    </>
  );
}
