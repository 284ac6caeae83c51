import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { ConnectionNotice } from '../shell/ConnectionNotice';
import { Loading } from '../shell/Loading';
import { useLivePage } from '../shell/useLivePage';
import { useNow } from '../shell/useNow';
import { CityDetail } from './CityDetail';
import { Wall } from './Wall';

/** The manager's live wall, and behind each tile its city. */
export function WallPage() {
  const { t } = useTranslation('wall');
  const { client, live } = useLivePage({ role: 'MANAGER' });
  const now = useNow(client.clock);
  const view = live.views.wall;
  return (
    <>
      <title>{t('title')}</title>
      <ConnectionNotice client={client} />
      {view === undefined ? (
        <Loading />
      ) : (
        <Routes>
          <Route path="city/:city" element={<CityDetail view={view} now={now} />} />
          <Route path="*" element={<Wall view={view} now={now} />} />
        </Routes>
      )}
    </>
  );
}
