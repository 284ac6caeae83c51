import {
  ClockCircleOutlined,
  EnvironmentOutlined,
  PhoneOutlined,
  ShopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { KnownPlace } from '../model/place';
import { Screen } from '../parts/Screen';
import styles from './CounterSheet.module.css';

/** The server or its database is away: where help is, from what this kiosk remembers. */
export function CounterSheet(props: { place: KnownPlace | undefined; waiting: boolean }) {
  const { place, waiting } = props;
  const { t } = useTranslation('kiosk');
  return (
    <Screen
      centred
      stage={
        <>
          <h1 data-testid="kiosk-counter-sheet">{t('sheet.title')}</h1>
          <p>{t(waiting ? 'sheet.keepingPlace' : 'sheet.why')}</p>
        </>
      }
    >
      {place === undefined ? <p>{t('sheet.unknown')}</p> : <Facts place={place} />}
      <p className={styles.back}>{t('sheet.back')}</p>
    </Screen>
  );
}

function Facts({ place }: { place: KnownPlace }) {
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { counter, counterHours } = place;
  return (
    <dl className={styles.facts}>
      <Fact icon={<ShopOutlined />} name={t('sheet.where')}>
        {localized(counter.centre)} {localized(counter.name)}
      </Fact>
      <Fact icon={<EnvironmentOutlined />} name={t('sheet.address')}>
        {localized(counter.address)}
      </Fact>
      <Fact icon={<PhoneOutlined />} name={t('sheet.phone')}>
        {counter.phone}
      </Fact>
      <Fact icon={<ClockCircleOutlined />} name={t('sheet.hours')}>
        {localized(counterHours)}
      </Fact>
    </dl>
  );
}

function Fact(props: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
