import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HandlingMarks } from '../catalogue/HandlingMarks';
import { useFormats } from '../i18n/formats';
import { useLanguage, useLocalized } from '../i18n/language';
import type { City } from '../rest/catalogue';
import { Mark } from '../tables/Mark';
import type { WhatIfAnswer } from './api';
import type { Circumstances } from './circumstances';
import { useReason } from './useReason';
import styles from './WhatIf.module.css';

interface Props {
  answer: WhatIfAnswer;
  city: City;
  circumstances: Circumstances;
}

/** What the citizen would be told, and what that was made from. */
export function Answer({ answer, city, circumstances }: Props) {
  const { t } = useTranslation('whatif');
  const localized = useLocalized();
  const { language } = useLanguage();
  const reason = useReason();
  const { decision } = answer;
  const eligible = decision.type === 'Eligible';
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <article className={styles.answer} data-eligible={eligible} data-testid="what-if-answer">
      <header>
        <h2>{localized(city.name)}</h2>
        <Mark tone={eligible ? 'ok' : 'stop'}>{t(eligible ? 'eligible' : 'notEligible')}</Mark>
        {eligible && <HandlingMarks modes={decision.modes} />}
      </header>
      <p className={styles.text}>{localized(decision.text)}</p>
      <p className={styles.other} lang={other === 'zh' ? 'zh-CN' : 'en'}>
        {decision.text[other]}
      </p>
      <dl className={styles.facts}>
        {!eligible && (
          <>
            <dt>{t('reason')}</dt>
            <dd>
              {reason(decision.reason)} <code>{decision.reason}</code>
            </dd>
            <dt>{t('clause')}</dt>
            <dd>{decision.clause}</dd>
          </>
        )}
        <dt>{t(eligible ? 'whereElse' : 'whereToGo')}</dt>
        <dd>
          {localized(decision.whereToGo)}
          <span className={styles.other}>{decision.whereToGo[other]}</span>
        </dd>
      </dl>
      <MadeFrom answer={answer} city={city} item={circumstances.item} />
    </article>
  );
}

interface MadeFromProps {
  answer: WhatIfAnswer;
  city: City;
  item: number | undefined;
}

function MadeFrom({ answer, city, item }: MadeFromProps) {
  const { t } = useTranslation(['whatif', 'common']);
  const { stamp } = useFormats();
  const devices = answer.devices.map((device) => t(`common:DeviceKind.${device}`));
  return (
    <dl className={styles.madeFrom}>
      <dt>{t('sheet')}</dt>
      <dd>
        {item !== undefined && (
          <Link to={`/manager/catalogue/${item}/${city.code}`}>
            {t(answer.version === null ? 'notPublished' : 'openSheet')}
          </Link>
        )}
      </dd>
      <dt>{t('cover')}</dt>
      <dd>{t('coverOf', { windows: answer.cover.virtualWindows, clerks: answer.cover.clerks })}</dd>
      <dt>{t('devices')}</dt>
      <dd>{devices.join(t('comma')) || t('noDevices')}</dd>
      <dt>{t('at')}</dt>
      <dd>
        {stamp(answer.at)} {t('dot')} {t(answer.counterOpen ? 'counterOpen' : 'counterClosed')}
      </dd>
    </dl>
  );
}
