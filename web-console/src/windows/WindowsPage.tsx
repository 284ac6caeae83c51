import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { PlaceDrawer } from './PlaceDrawer';
import { KINDS, type Place, type Places, placesApi, placesOf } from './places';
import { usePlaceColumns } from './usePlaceColumns';
import { usePlaceFilter } from './usePlaceFilter';

const NOTHING: Places = { cities: [], centres: [], windows: [], kiosks: [] };

/** Centres, virtual windows, counter windows and kiosks, each in its own list. */
export function WindowsPage() {
  return (
    <Routes>
      <Route path=":kind" element={<PlaceList />} />
      <Route path="*" element={<Navigate to="/manager/windows/centres" replace />} />
    </Routes>
  );
}

function PlaceList() {
  const { t } = useTranslation('windows');
  const { kind: wanted } = useParams();
  const kind = KINDS.find((each) => each === wanted) ?? 'centres';
  const places = useResource(placesApi.all);
  const data = places.data ?? NOTHING;
  const [open, setOpen] = useState<Place | 'new'>();
  const columns = usePlaceColumns(data, kind);
  const all = placesOf(data, kind);
  const filter = usePlaceFilter(data, kind);
  return (
    <section data-testid="windows">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          data-testid="windows-add"
          onClick={() => setOpen('new')}
        >
          {t(`kinds.${kind}.add`)}
        </Button>
      </PageHead>
      {places.state === 'failed' && <ProblemNotice problem={places.problem} />}
      <DataTable<Place>
        key={kind}
        name={`windows-${kind}`}
        rows={all.filter((place) => filter.admits(place, columns))}
        columns={columns}
        rowKey={(place) => place.id}
        loading={places.state === 'loading'}
        empty={t(all.length === 0 ? `kinds.${kind}.none` : 'noneFound')}
        filters={filter.controls}
        onOpen={setOpen}
      />
      {open !== undefined && (
        <PlaceDrawer
          key={open === 'new' ? 'new' : open.id}
          kind={kind}
          place={open === 'new' ? undefined : open}
          places={data}
          onSaved={() => {
            setOpen(undefined);
            places.reload();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
