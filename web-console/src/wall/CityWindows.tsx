import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CityCode, ClerkStatus, WallView, WallViewClerkLine } from '../protocol/generated';
import { Mark, type Tone } from '../tables/Mark';
import { cityOf, type Kind, type Place, type Places, placesOf } from '../windows/places';
import { useHoursWords } from '../windows/useHoursWords';
import styles from './CityWindows.module.css';

/** The kinds of places that a city works with, from the far end of the line to the near one. */
const KINDS = ['virtual', 'counters', 'kiosks'] as const satisfies Kind[];

const TONES: Record<ClerkStatus, Tone> = {
  READY: 'ok',
  OFFERED: 'wait',
  BUSY: 'plain',
  WRAP_UP: 'plain',
  PAUSED: 'wait',
  OFF: 'plain',
};

interface Props {
  view: WallView;
  places: Places;
  city: CityCode;
  /** epoch milliseconds */
  now: number;
}

/** A city's virtual windows with who is there, its counters and its kiosks. */
export function CityWindows({ view, places, city, now }: Props) {
  const here = KINDS.flatMap((kind) =>
    placesOf(places, kind)
      .filter((place) => cityOf(places, place) === city)
      .map((place) => ({ kind, place })),
  );
  return (
    <ul className={styles.windows}>
      {here.map(({ kind, place }) => (
        <PlaceCard
          key={place.id}
          kind={kind}
          place={place}
          clerks={view.clerks.filter((clerk) => clerk.window === place.id)}
          now={now}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  kind: Kind;
  place: Place;
  clerks: readonly WallViewClerkLine[];
  now: number;
}

function PlaceCard({ kind, place, clerks, now }: CardProps) {
  const { t } = useTranslation('wall');
  const localized = useLocalized();
  const hours = useHoursWords();
  return (
    <li className={styles.window} data-testid="wall-window" data-window={place.id}>
      <h3>
        <Link to={`/manager/windows/${kind}`}>{localized(place.name)}</Link>
      </h3>
      {kind === 'virtual' && <Clerks clerks={clerks} now={now} />}
      <p>{hours(place.hours).join(t('comma'))}</p>
      {place.contact.phone !== '' && <p className="tabular">{place.contact.phone}</p>}
    </li>
  );
}

function Clerks({ clerks, now }: { clerks: readonly WallViewClerkLine[]; now: number }) {
  const { t } = useTranslation(['wall', 'common']);
  const localized = useLocalized();
  const { duration } = useFormats();
  if (clerks.length === 0) return <Mark tone="stop">{t('noClerks')}</Mark>;
  return (
    <ul className={styles.clerks}>
      {clerks.map((clerk) => (
        <li key={clerk.id}>
          <span>{localized(clerk.name)}</span>
          <Mark tone={TONES[clerk.status]}>{t(`common:ClerkStatus.${clerk.status}`)}</Mark>
          {clerk.status !== 'OFF' && (
            <span className="tabular">{duration((now - Date.parse(clerk.since)) / 1_000)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
