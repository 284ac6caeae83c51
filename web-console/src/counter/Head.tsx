import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { CounterView } from '../protocol/generated';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { SignOut } from '../shell/SignOut';
import { useMe } from '../shell/useMe';
import styles from './Head.module.css';

interface Props {
  view: CounterView;
  now: number;
}

/** Which window this is, who sits here, and the time. */
export function Head({ view, now }: Props) {
  const { t } = useTranslation('counter');
  const localized = useLocalized();
  const { clock } = useFormats();
  const me = useMe();
  return (
    <header className={styles.head}>
      <h1>
        {localized(view.name)}
        <span>{localized(view.centre)}</span>
      </h1>
      <p className={styles.waiting}>
        {t('waiting')} <strong className="tabular">{view.waitingTotal}</strong>
      </p>
      <time className="tabular">{clock(new Date(now).toISOString())}</time>
      <span className={styles.name}>{me.data === undefined ? '' : localized(me.data.name)}</span>
      <LanguageSwitch />
      <SignOut home="/counter" />
    </header>
  );
}
