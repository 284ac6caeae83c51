import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import { PageHead } from '../tables/PageHead';
import { placesApi } from '../windows/places';
import { type Attendant, attendantsApi } from './api';
import { AttendantDrawer } from './AttendantDrawer';

/** Who helps citizens at the kiosks, and who of them may agree for one who cannot. */
export function AttendantsPage() {
  const { t } = useTranslation('attendants');
  const attendants = useResource(attendantsApi.all);
  const places = useResource(placesApi.all);
  const columns = useColumns();
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<Attendant | 'new'>();
  const failed = [attendants, places].find((each) => each.state === 'failed');
  const rows = (attendants.data ?? []).filter((attendant) =>
    columns
      .map((column) => column.text(attendant))
      .join('\n')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  );
  return (
    <section data-testid="attendants">
      <title>{t('title')}</title>
      <PageHead title={t('heading')} about={t('about')}>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          data-testid="attendants-add"
          onClick={() => setOpen('new')}
        >
          {t('add')}
        </Button>
      </PageHead>
      {failed?.state === 'failed' && <ProblemNotice problem={failed.problem} />}
      <DataTable<Attendant>
        name="attendants"
        columns={columns}
        rows={rows}
        rowKey={(attendant) => attendant.id}
        loading={attendants.state === 'loading'}
        empty={t(attendants.data?.length === 0 ? 'empty' : 'noneFound')}
        filters={
          <Input.Search
            allowClear
            style={{ maxWidth: 320 }}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => setWanted(event.target.value)}
          />
        }
        onOpen={setOpen}
      />
      {open !== undefined && places.data !== undefined && (
        <AttendantDrawer
          key={open === 'new' ? 'new' : open.id}
          attendant={open === 'new' ? undefined : open}
          centres={places.data.centres}
          onSaved={() => {
            setOpen(undefined);
            attendants.reload();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function useColumns(): Column<Attendant>[] {
  const { t } = useTranslation('attendants');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const pin = ({ pinSince }: Attendant) =>
    pinSince === null ? t('noPin') : t('pinSince', { at: stamp(pinSince) });
  return [
    {
      key: 'name',
      title: t('name'),
      text: (attendant) => localized(attendant.name),
      show: (attendant) => (
        <Marks>
          {localized(attendant.name)}
          {attendant.disabled && <Mark tone="stop">{t('disabled')}</Mark>}
          {attendant.demo && <DemoMark />}
        </Marks>
      ),
      always: true,
    },
    { key: 'id', title: t('id'), text: (attendant) => attendant.id, whole: true },
    { key: 'centre', title: t('centre'), text: (attendant) => localized(attendant.centreName) },
    {
      key: 'pin',
      title: t('pin'),
      text: pin,
      order: (attendant) => attendant.pinSince ?? '',
      show: (attendant) => (
        <Mark tone={attendant.pinSince === null ? 'wait' : 'ok'}>{pin(attendant)}</Mark>
      ),
    },
    {
      key: 'changed',
      title: t('changed'),
      text: (attendant) => `${stamp(attendant.changedAt)} · ${author(attendant.changedBy)}`,
      order: (attendant) => attendant.changedAt,
      show: (attendant) => <Changed by={attendant.changedBy} at={attendant.changedAt} />,
    },
  ];
}
