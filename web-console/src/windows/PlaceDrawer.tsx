import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import type { Newer } from '../editing/newer';
import { useAuthor } from '../editing/useAuthor';
import { useEdit } from '../editing/useEdit';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { plain, problemOfHours, usualHours } from './hours';
import { PlaceFields } from './PlaceFields';
import { type Kind, type Place, type PlaceEdit, type Places, placesApi, placesOf } from './places';
import styles from './Windows.module.css';

interface Props {
  kind: Kind;
  /** What is edited; absent for a new place. */
  place: Place | undefined;
  places: Places;
  onSaved: () => void;
  onClose: () => void;
}

/** The fields of the form; those a kind has not stay empty. */
export type PlaceValues = Omit<PlaceEdit, 'version'> & { id: string };

/** Edits a place or adds one. When somebody else saved first, nothing typed here is lost. */
export function PlaceDrawer({ kind, place, places, onSaved, onClose }: Props) {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  const { message } = App.useApp();
  const { basis, attempt, typed, formProps, drawerProps } = useEdit<PlaceValues, Place>({
    opened: place,
    toForm: (kept) => valuesOf(kind, kept, places),
    newer: (known) => newer(kind, known),
  });

  const send = async () => {
    const fields = await typed();
    if (fields === undefined) return;
    const { id, ...values } = fields;
    const edit = {
      ...fixed(kind, place),
      ...values,
      version: basis?.stamp.version ?? 0,
    };
    if (problemOfHours(values.hours ?? usualHours()) !== undefined) return;
    const saved = await attempt(() =>
      place === undefined ? placesApi.add(kind, id, edit) : placesApi.edit(kind, place.id, edit),
    );
    if (saved === undefined) return;
    void message.success(t('saved', { name: localized(saved.name) }));
    onSaved();
  };
  return (
    <EditDrawer
      open
      title={place === undefined ? t(`kinds.${kind}.add`) : localized(place.name)}
      width={760}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<PlaceValues> {...formProps}>
        {place !== undefined && <Identity place={place} places={places} />}
        <PlaceFields kind={kind} place={place} places={places} />
      </Form>
    </EditDrawer>
  );
}

/** Where the place stands, its id, and who last changed it. */
function Identity({ place, places }: { place: Place; places: Places }) {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const centre = 'centre' in place && places.centres.find(({ id }) => id === place.centre);
  const changed = { at: stamp(place.stamp.changedAt), by: author(place.stamp.changedBy) };
  const parts = [centre ? localized(centre.name) : '', place.id, t('changed', changed)];
  return <p className={styles.identity}>{parts.filter(Boolean).join(' · ')}</p>;
}

/** What a form cannot change but the server wants to hear. */
function fixed(kind: Kind, place: Place | undefined): Partial<PlaceEdit> {
  const windowKind = kind === 'virtual' ? 'VIRTUAL' : 'COUNTER';
  const isWindow = kind === 'virtual' || kind === 'counters';
  return {
    ...(isWindow ? { kind: windowKind } : {}),
    ...(place !== undefined && 'city' in place ? { city: place.city } : {}),
    ...(place !== undefined && 'workspaceM2' in place ? { centre: place.centre } : {}),
  };
}

/** The place as it is now, when that is not what was opened. */
async function newer(kind: Kind, known: Place | undefined): Promise<Newer<Place> | undefined> {
  const all = await placesApi.all().catch(() => undefined);
  const kept = all && placesOf(all, kind).find(({ id }) => id === known?.id);
  if (kept === undefined || kept.stamp.version === known?.stamp.version) return undefined;
  return { kept, by: kept.stamp.changedBy, at: kept.stamp.changedAt };
}

function valuesOf(kind: Kind, place: Place | undefined, places: Places): Partial<PlaceValues> {
  if (place === undefined) {
    return {
      demo: false,
      hours: usualHours(),
      contact: { phone: '', email: null },
      ...(kind === 'centres' ? { level: 'COUNTY', address: { zh: '', en: '' } } : {}),
      ...(kind === 'centres' ? {} : { place: { zh: '', en: '' } }),
      ...(kind === 'centres' && places.cities[0] ? { city: places.cities[0].code } : {}),
      ...(kind === 'virtual' || kind === 'counters' ? { workspaceM2: 10 } : {}),
    };
  }
  const { stamp, ...fields } = place;
  return { ...fields, hours: plain(place.hours), demo: stamp.demo };
}
