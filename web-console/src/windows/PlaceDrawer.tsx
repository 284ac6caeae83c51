import { App, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { useAuthor } from '../editing/useAuthor';
import { useConflict } from '../editing/useConflict';
import { useSaving } from '../editing/useSaving';
import { validated } from '../editing/validated';
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
export type PlaceValues = PlaceEdit & { id: string };

/** Edits a place or adds one. When somebody else saved first, nothing typed here is lost. */
export function PlaceDrawer({ kind, place, places, onSaved, onClose }: Props) {
  const { t } = useTranslation('windows');
  const localized = useLocalized();
  const { message } = App.useApp();
  const [form] = Form.useForm<PlaceValues>();
  const [dirty, setDirty] = useState(false);
  const { saving, problem, save, forget } = useSaving();
  const { setTheirs, conflict: conflictOf } = useConflict<Place>(problem, forget);

  const send = async () => {
    const typed = await validated(form);
    if (typed === undefined) return;
    const { id, ...values } = typed;
    const edit = {
      ...fixed(kind, place),
      ...values,
      version: form.getFieldValue('version') as number,
    };
    if (problemOfHours(values.hours ?? usualHours()) !== undefined) return;
    const saved = await save(() =>
      place === undefined ? placesApi.add(kind, id, edit) : placesApi.edit(kind, place.id, edit),
    );
    if (saved !== undefined) {
      void message.success(t('saved', { name: localized(saved.name) }));
      onSaved();
    } else if (place !== undefined) {
      setTheirs(await newer(kind, place));
    }
  };
  const conflict = conflictOf({
    about: ({ stamp }) => ({ by: stamp.changedBy, at: stamp.changedAt }),
    takeTheirs: (their) => form.setFieldsValue(valuesOf(kind, their, places)),
    keepMine: (their) => form.setFieldValue('version', their.stamp.version),
  });
  return (
    <EditDrawer
      open
      title={place === undefined ? t(`kinds.${kind}.add`) : localized(place.name)}
      width={760}
      dirty={dirty}
      saving={saving}
      problem={problem}
      conflict={conflict}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<PlaceValues>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={valuesOf(kind, place, places)}
        onValuesChange={() => setDirty(true)}
      >
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
async function newer(kind: Kind, place: Place): Promise<Place | undefined> {
  const all = await placesApi.all().catch(() => undefined);
  const now = all && placesOf(all, kind).find(({ id }) => id === place.id);
  return now !== undefined && now.stamp.version !== place.stamp.version ? now : undefined;
}

function valuesOf(kind: Kind, place: Place | undefined, places: Places): Partial<PlaceValues> {
  if (place === undefined) {
    return {
      version: 0,
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
  return { ...fields, hours: plain(place.hours), version: stamp.version, demo: stamp.demo };
}
