import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CentreId, DisplayView, DisplayViewCalled } from '../protocol/generated';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { useLivePage } from '../shell/useLivePage';
import { useNow } from '../shell/useNow';
import styles from './DisplayScreen.module.css';
import { type Sound, useSpokenCalls } from './useSpokenCalls';

/** The numbers being called in one centre, for a hall. A lost connection is restored without a word. */
export function DisplayScreen({ centre }: { centre: CentreId }) {
  const { t } = useTranslation('display');
  const localized = useLocalized();
  const { client, live } = useLivePage({ role: 'DISPLAY', centre });
  const now = useNow(client.clock);
  const view = live.views.display;
  const sound = useSpokenCalls(view, client.clock);
  if (live.connection.phase === 'refused' && view === undefined) {
    return (
      <main className={styles.refused}>
        <h1>{t('noCentre')}</h1>
        <Link to="/display">{t('choose')}</Link>
      </main>
    );
  }
  return (
    <div className={styles.screen} data-testid="display">
      <header className={styles.head}>
        <h1>{view === undefined ? '' : localized(view.centre)}</h1>
        <Clock now={now} />
      </header>
      <Calling calling={view?.calling} />
      <Recent recent={view?.recent ?? []} />
      <footer className={styles.foot}>
        <p>
          {t('waiting')} <strong className="tabular">{view?.waiting ?? ''}</strong>
        </p>
        <Connection view={view} connected={live.connection.phase === 'open'} />
        <SoundSwitch sound={sound} />
        <LanguageSwitch />
      </footer>
    </div>
  );
}

function Clock({ now }: { now: number }) {
  const { clock, day } = useFormats();
  const instant = new Date(now);
  const date = instant.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return (
    <time className={styles.clock}>
      <span>{day(date)}</span>
      <strong className="tabular">{clock(instant.toISOString())}</strong>
    </time>
  );
}

/** Whoever is called sees the number first, then where to go. Each new call appears anew, which draws the eye. */
function Calling({ calling }: { calling: DisplayViewCalled | undefined }) {
  const { t } = useTranslation('display');
  const localized = useLocalized();
  return (
    <main className={styles.calling} aria-live="polite">
      {calling === undefined ? (
        <p className={styles.nobody}>{t('nobody')}</p>
      ) : (
        <div
          key={`${calling.ticket}:${calling.times}`}
          className={styles.call}
          data-testid="display-calling"
          data-number={calling.number}
        >
          <p className={styles.please}>{t('please')}</p>
          <strong className={`${styles.number ?? ''} tabular`}>{calling.number}</strong>
          <p className={styles.counter}>{t('goTo', { counter: localized(calling.counter) })}</p>
        </div>
      )}
    </main>
  );
}

function Recent({ recent }: { recent: DisplayViewCalled[] }) {
  const { t } = useTranslation('display');
  const localized = useLocalized();
  return (
    <section className={styles.recent} aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      <ol>
        {recent.map(({ ticket, number, counter }) => (
          <li key={ticket}>
            <strong className="tabular">{number}</strong>
            <span>{localized(counter)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A small sign for the staff only; the numbers stay as they were. */
function Connection({ view, connected }: { view: DisplayView | undefined; connected: boolean }) {
  const { t } = useTranslation('display');
  return view === undefined || !connected ? (
    <p className={styles.lost} role="status">
      {t('connecting')}
    </p>
  ) : null;
}

function SoundSwitch({ sound }: { sound: Sound }) {
  const { t } = useTranslation('display');
  if (!sound.exists) return null;
  return (
    <button
      type="button"
      className={styles.sound}
      data-on={sound.on}
      data-testid="display-sound"
      aria-pressed={sound.on}
      onClick={sound.toggle}
    >
      {t(sound.on ? 'soundOn' : 'soundOff')}
    </button>
  );
}
