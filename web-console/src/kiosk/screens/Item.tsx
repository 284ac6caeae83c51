import { ArrowLeftOutlined, NumberOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { type Dispatch, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useLocalized } from '../../i18n/language';
import type { ApplicantKind, CityCode, KioskView, Localized } from '../../protocol/generated';
import { catalogue, type ItemSheet } from '../../rest/catalogue';
import { useResource } from '../../rest/useResource';
import type { Visit, VisitAction } from '../model/visit';
import { BigButton } from '../parts/BigButton';
import { ItemQuestions } from '../parts/ItemQuestions';
import { MaterialList } from '../parts/MaterialList';
import { Screen } from '../parts/Screen';
import { Verdict } from '../parts/Verdict';
import styles from './Item.module.css';

/** What a call or a ticket is begun with. */
export interface Wish {
  item: number;
  permitCity: CityCode;
  applicant: ApplicantKind;
}

/** One item: can it be done here, what is needed, and the way on. */
export function Item(props: {
  view: KioskView;
  name: Localized | undefined;
  visit: Extract<Visit, { step: 'item' }>;
  act: Dispatch<VisitAction>;
  onCall: (wish: Wish) => void;
  onTicket: (wish: Wish) => void;
  sending: boolean;
}) {
  const { view, visit, act, sending } = props;
  const { t } = useTranslation('kiosk');
  const localized = useLocalized();
  const { item, permitCity = view.city } = visit;
  const sheet = useResource(
    useCallback(() => catalogue.sheet(item, permitCity), [item, permitCity]),
  );
  const known = sheet.data?.permitCity === permitCity ? sheet.data : undefined;
  const applicant = visit.applicant ?? known?.applicants[0] ?? 'PERSON';
  const decision = useResource(
    useCallback(
      () => catalogue.eligibility(item, permitCity, applicant),
      [item, permitCity, applicant],
    ),
  );
  const wish = { item, permitCity, applicant };
  const refused = decision.state === 'ready' && decision.data.type === 'NotEligible';
  const name = props.name ?? known?.name;
  return (
    <Screen
      stage={
        <>
          <span className={styles.number}>{t('item.number', { number: item })}</span>
          {name && <h1>{localized(name)}</h1>}
          <Verdict decision={decision} />
        </>
      }
      dock={
        <>
          <BigButton data-testid="kiosk-back" onClick={() => act({ do: 'search', query: '' })}>
            <ArrowLeftOutlined aria-hidden />
            {t('item.back')}
          </BigButton>
          {!refused && (
            <BigButton
              data-testid="kiosk-take-ticket"
              disabled={sending}
              onClick={() => props.onTicket(wish)}
            >
              {t('item.ticket')}
            </BigButton>
          )}
          <BigButton
            kind="action"
            data-testid="kiosk-start-call"
            disabled={sending}
            onClick={() => props.onCall(wish)}
          >
            {refused ? <NumberOutlined aria-hidden /> : <VideoCameraOutlined aria-hidden />}
            {t(sending ? 'item.starting' : refused ? 'item.startCounter' : 'item.start')}
          </BigButton>
        </>
      }
    >
      <ItemQuestions
        permitCity={permitCity}
        applicant={applicant}
        admitted={known?.applicants}
        home={{ code: view.city, name: view.cityName }}
        act={act}
      />
      {known && <Needed sheet={known} />}
    </Screen>
  );
}

function Needed({ sheet }: { sheet: ItemSheet }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const formats = useFormats();
  const days = sheet.promisedWorkingDays;
  return (
    <>
      <div>
        <h2 className={styles.heading}>{t('item.materials')}</h2>
        <MaterialList materials={sheet.materials} />
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('item.period')}</dt>
          <dd>{days === 0 ? t('item.periodNow') : t('item.periodDays', { count: days })}</dd>
        </div>
        <div>
          <dt>{t('item.fee')}</dt>
          <dd>{sheet.feeCents === 0 ? t('item.free') : formats.money(sheet.feeCents)}</dd>
        </div>
        <div>
          <dt>{t('item.modes')}</dt>
          <dd>
            {sheet.modes.map((mode) => t(`common:HandlingMode.${mode}`)).join(t('join.comma'))}
          </dd>
        </div>
      </dl>
      <p className={styles.basis}>
        {[t('item.basis'), sheet.legalBasis, ...(sheet.demo ? [t('item.demo')] : [])].join(
          t('join.dot'),
        )}
      </p>
    </>
  );
}
