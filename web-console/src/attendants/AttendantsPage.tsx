import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { DemoMark } from '../editing/DemoMark';
import { EditedList } from '../editing/EditedList';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import type { Column } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import { placesApi } from '../windows/places';
import { type Attendant, attendantsApi } from './api';
import { AttendantDrawer } from './AttendantDrawer';

/** Who helps citizens at the kiosks, and who of them may agree for one who cannot. */
export function AttendantsPage() {
  const attendants = useResource(attendantsApi.all);
  const places = useResource(placesApi.all);
  const columns = useColumns();
  return (
    <EditedList<Attendant>
      name="attendants"
      list={attendants}
      beside={[places]}
      columns={columns}
      drawer={({ row, onDone, onClose }) =>
        places.data && (
          <AttendantDrawer
            attendant={row}
            centres={places.data.centres}
            onSaved={onDone}
            onClose={onClose}
          />
        )
      }
    />
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
