import {
  AudioMutedOutlined,
  FontSizeOutlined,
  SoundOutlined,
  TranslationOutlined,
  VerticalAlignBottomOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLocalized } from '../../i18n/language';
import type { KnownPlace } from '../model/place';
import type { Settings } from '../useSettings';
import type { AttendanceState } from '../useAttendance';
import { AttendantButton } from './AttendantButton';
import { Clock } from './Clock';
import styles from './Frame.module.css';

/** What every screen stands in: where I am above, how I see and hear it below. */
export function Frame(props: {
  place?: KnownPlace;
  settings: Settings;
  attendance: AttendanceState;
  children: ReactNode;
}) {
  const { place, settings, attendance, children } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  return (
    <div className={styles.frame} data-seated={settings.seated}>
      <header className={styles.header}>
        <img className={styles.emblem} src="/favicon.svg" alt="" />
        <div className={styles.place}>
          {place === undefined ? t('title') : localized(place.centre)}
          {place && <span>{localized(place.name)}</span>}
        </div>
        <Clock className={styles.clock} />
      </header>
      <main className={styles.main}>{children}</main>
      <SettingsBar settings={settings} attendance={attendance} />
    </div>
  );
}

function SettingsBar(props: { settings: Settings; attendance: AttendanceState }) {
  const { settings, attendance } = props;
  const { t } = useTranslation('kiosk');
  const { language, setLanguage } = useLanguage();
  const { larger, seated, speaking, change } = settings;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <footer className={styles.settings} aria-label={t('settings.label')}>
      <button
        type="button"
        className={styles.setting}
        data-testid="kiosk-language"
        lang={other}
        onClick={() => setLanguage(other, false)}
      >
        <TranslationOutlined aria-hidden />
        {t('settings.language')}
      </button>
      <Toggle testId="kiosk-larger" pressed={larger} onPress={() => change({ larger: !larger })}>
        <FontSizeOutlined aria-hidden />
        {t('settings.larger')}
      </Toggle>
      <Toggle testId="kiosk-seated" pressed={seated} onPress={() => change({ seated: !seated })}>
        <VerticalAlignBottomOutlined aria-hidden />
        {t('settings.seated')}
      </Toggle>
      <Toggle
        testId="kiosk-speaking"
        pressed={speaking}
        onPress={() => change({ speaking: !speaking })}
      >
        {speaking ? <SoundOutlined aria-hidden /> : <AudioMutedOutlined aria-hidden />}
        {t('settings.speaking')}
      </Toggle>
      {attendance.possible && <AttendantButton state={attendance} />}
    </footer>
  );
}

function Toggle(props: {
  testId: string;
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.setting}
      data-testid={props.testId}
      aria-pressed={props.pressed}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
